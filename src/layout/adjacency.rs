//! Things grouped by a number, in two flat lists: the shape in which the stages keep neighbours.

/// For each of a fixed count of keys the things that have it, in their own order.
#[derive(Debug, Clone)]
pub struct Adjacency {
    starts: Vec<usize>,
    things: Vec<usize>,
}

impl Adjacency {
    /// Groups the things 0, 1, 2 … by their keys, which are all below `keys`.
    pub fn by_key(keys: usize, key_of_thing: impl Iterator<Item = usize> + Clone) -> Self {
        let mut starts = vec![0; keys + 1];
        for key in key_of_thing.clone() {
            starts[key + 1] += 1;
        }
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut things = vec![0; starts[keys]];
        for (thing, key) in key_of_thing.enumerate() {
            things[next[key]] = thing;
            next[key] += 1;
        }
        Adjacency { starts, things }
    }

    /// The things with this key, in rising order.
    pub fn of(&self, key: usize) -> &[usize] {
        &self.things[self.starts[key]..self.starts[key + 1]]
    }
}

/// Where each of `nodes` comes when the graph is read from its roots down, a whole branch before the next.
///
/// `children` lists the next nodes of one in order. Nodes that no root reaches come last.
pub fn reading_order(
    nodes: usize,
    roots: impl Iterator<Item = usize>,
    mut children: impl FnMut(usize, &mut Vec<usize>),
) -> Vec<usize> {
    let mut place = vec![usize::MAX; nodes];
    let mut places = 0;
    let mut stack = Vec::new();
    for root in roots {
        stack.push(root);
        while let Some(node) = stack.pop() {
            if place[node] != usize::MAX {
                continue;
            }
            place[node] = places;
            places += 1;
            let first = stack.len();
            children(node, &mut stack);
            stack[first..].reverse();
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_keep_their_order_under_each_key() {
        let groups = Adjacency::by_key(3, [2, 0, 2, 2].into_iter());
        assert_eq!([groups.of(0), groups.of(1), groups.of(2)], [&[1][..], &[], &[0, 2, 3]]);
    }

    #[test]
    fn a_branch_is_read_before_the_next() {
        let children = [vec![1, 2], vec![3], vec![3], vec![]];
        let place = reading_order(4, 0..1, |node, out| out.extend(&children[node]));
        assert_eq!(place, [0, 1, 3, 2]);
    }
}
