//! The structure of a RON file as a flat list of nodes, with the byte range of each.
//!
//! A node's children follow it directly, and `next` leaps over them, so that a walk needs no pointers and a
//! file of a million claims costs twenty bytes a node. The tape says where things are; what they mean is for
//! ron to say.

/// The number of a node within its tape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// `( … )`, perhaps with a name in front; its children are [`NodeKind::Field`]s or plain values.
    Group,
    /// `[ … ]`; its children are values.
    List,
    /// `{ … }`; its children are [`NodeKind::Entry`]s.
    Map,
    /// `name: value` within a group; its child is the value.
    Field,
    /// `key: value` within a map; its children are the key and the value.
    Entry,
    /// A text in quotes, raw or not.
    Text,
    /// A number.
    Number,
    /// A bare word: `true`, `Fact`, `None`.
    Word,
    /// A character, or bytes: RON has them, the format does not.
    Other,
}

/// A node: where it is, and where the next one is that does not belong to it.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Whether it is left out of what is read, because it is broken.
    pub dropped: bool,
    /// The offset of its first byte, of the name in front of a group.
    pub start: u32,
    /// The offset after its last byte.
    pub end: u32,
    /// The number of the first node after its own.
    pub next: u32,
    /// The length of the name of a group or field, in bytes; 0 where there is none.
    pub head: u32,
}

/// A change to the text that makes it what the tape shows: how a syntax error was mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The offset of the first byte that is replaced.
    pub start: u32,
    /// The offset after the last byte that is replaced.
    pub end: u32,
    /// What stands there instead.
    pub put: Put,
    /// The number of the node whose inside is mended: the list that lacks a comma, the group that lacks its
    /// closing bracket.
    pub inside: u32,
}

/// What a repair puts in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// These characters.
    Str(&'static str),
    /// What was there, without this many bytes at both ends, as a quoted text.
    Quoted(u8, u8),
}

/// A node stands for so many bytes of a usual text. Room that is not used costs next to nothing.
const BYTES_OF_A_NODE: usize = 10;

/// The structure of one file.
#[derive(Clone, Debug, Default)]
pub struct Tape {
    pub(super) nodes: Vec<Node>,
    pub(super) repairs: Vec<Repair>,
    /// The names of the extensions that the file's header enables.
    pub(super) extensions: Vec<(u32, u32)>,
}

impl Tape {
    /// An empty tape with room for as many nodes as such a text mostly has, so that none is moved while it grows.
    pub(super) fn with_room_for(text: &str) -> Tape {
        Tape { nodes: Vec::with_capacity(text.len() / BYTES_OF_A_NODE), ..Tape::default() }
    }

    /// The outermost value; nothing in a file without one.
    pub fn root(&self) -> Option<NodeId> {
        (!self.nodes.is_empty()).then_some(NodeId(0))
    }

    /// The node of a number.
    pub fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.0 as usize]
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The children of a node that are read, in order.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.all_children(node).filter(|&child| !self.node(child).dropped)
    }

    /// The children of a node, the dropped ones included.
    pub fn all_children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.node(node).next;
        let first = (node.0 + 1 < end).then_some(NodeId(node.0 + 1));
        std::iter::successors(first, move |&child| {
            let next = self.node(child).next;
            (next < end).then_some(NodeId(next))
        })
    }

    /// The value of a field or an entry; any other node is its own value.
    pub fn value(&self, node: NodeId) -> NodeId {
        match self.node(node).kind {
            NodeKind::Field => NodeId(node.0 + 1),
            NodeKind::Entry => self.all_children(node).nth(1).unwrap_or(NodeId(node.0 + 1)),
            _ => node,
        }
    }

    /// The byte range of a node.
    pub fn range(&self, node: NodeId) -> std::ops::Range<usize> {
        let node = self.node(node);
        node.start as usize..node.end as usize
    }

    /// The name of a field or group within the file's text.
    pub fn name<'t>(&self, node: NodeId, text: &'t str) -> &'t str {
        let node = self.node(node);
        let name = &text[node.start as usize..(node.start + node.head) as usize];
        name.strip_prefix("r#").unwrap_or(name)
    }

    /// The field of a name in a group.
    pub fn field(&self, group: NodeId, name: &str, text: &str) -> Option<NodeId> {
        self.children(group)
            .find(|&child| self.node(child).kind == NodeKind::Field && self.name(child, text) == name)
    }

    /// The value of a text node without its quotes, escapes left as they are.
    ///
    /// Ids hold no escapes, so this is enough for names.
    pub fn bare_text<'t>(&self, node: NodeId, text: &'t str) -> &'t str {
        let written = &text[self.range(node)];
        let written =
            written.strip_prefix('r').filter(|rest| rest.starts_with(['"', '#'])).unwrap_or(written);
        match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inner) => inner,
            // A text that was mended may stand in other quotes, or lack one.
            None => written.trim_matches(['#', '"', '\'', '“', '”', '„', '«', '»', '‘', '’']),
        }
    }

    /// The text of a node as ron is to read it: dropped children blanked out, repairs made.
    ///
    /// Borrowed, and so with the same offsets, wherever nothing is to be changed.
    pub(super) fn readable<'t>(
        &self,
        node: NodeId,
        dropped: &[NodeId],
        text: &'t str,
    ) -> std::borrow::Cow<'t, str> {
        let range = self.range(node);
        let own = node.0..self.node(node).next;
        let first = self.repairs.partition_point(|repair| (repair.start as usize) < range.start);
        let repairs = self.repairs[first..]
            .iter()
            .take_while(|repair| repair.start as usize <= range.end)
            .filter(|repair| repair.end as usize <= range.end)
            // At the rim, an insertion may belong to what is around.
            .filter(|repair| repair.start < repair.end || own.contains(&repair.inside));
        let mut cuts: Vec<Repair> = repairs.copied().collect();
        if dropped.is_empty() && cuts.is_empty() {
            return text[range].into();
        }
        let mut dropped: Vec<NodeId> = dropped.to_vec();
        dropped.sort_unstable();
        let is_dropped = |inside: u32| {
            let before = dropped.partition_point(|node| node.0 <= inside);
            before > 0 && inside < self.node(dropped[before - 1]).next
        };
        cuts.retain(|repair| !is_dropped(repair.inside));
        for &node in &dropped {
            let Node { start, end, .. } = *self.node(node);
            let end = end + trailing_comma(&text[end as usize..range.end]);
            cuts.push(Repair { start, end, put: Put::Str(" "), inside: node.0 });
        }
        cuts.sort_by_key(|repair| (repair.start, repair.end));
        let mut readable = String::with_capacity(range.len());
        let mut at = range.start;
        for Repair { start, end, put, .. } in cuts {
            let (start, end) = (start as usize, end as usize);
            if start < at {
                continue;
            }
            readable.push_str(&text[at..start]);
            match put {
                Put::Str(put) => readable.push_str(put),
                Put::Quoted(front, back) => {
                    let inner = &text[start + usize::from(front)..end - usize::from(back)];
                    readable.push_str(&format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\"")));
                }
            }
            at = end;
        }
        readable.push_str(&text[at..range.end]);
        readable.into()
    }
}

/// The length of the blanks, the comments and the comma at the head of a text; 0 where no comma comes first.
fn trailing_comma(rest: &str) -> u32 {
    let blank = super::scan::blanks_end(rest.as_bytes(), 0);
    if rest[blank..].starts_with(',') { blank as u32 + 1 } else { 0 }
}
