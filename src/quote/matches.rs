//! What becomes of a quotation in a text.

/// A passage of a text, as a range of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// What became of a quotation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It stands there word for word, in these places in the order of the text.
    Found(Vec<Passage>),
    /// It does not, but this passage comes near.
    Near(Near),
    /// Its pieces all stand there word for word, but not in this order or not near each other.
    Scattered(Scatter),
    /// Nothing in the text is like it, or no more than a few of its words.
    Nowhere,
    /// It has no words.
    Empty,
}

/// A passage that comes near to a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The passage.
    pub passage: Passage,
    /// What the quotation says otherwise, in its order.
    pub differences: Vec<Difference>,
    /// How near it comes.
    pub closeness: Closeness,
}

/// How near a passage comes to a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    /// Only words of the text are left out.
    Elided,
    /// It is the passage that is quoted, with words changed.
    Altered,
    /// It may be another passage altogether.
    Far,
}

/// Words that a quotation says otherwise than the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What sort of words they are.
    pub sort: Sort,
    /// The words of the quotation; empty where it leaves words out.
    pub quoted: String,
    /// The words of the text; empty where the quotation adds words.
    pub printed: String,
    /// Where they stand in the text.
    pub at: Passage,
}

/// What a difference is about, heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A number.
    Number,
    /// A negation.
    Negation,
    /// Any other words.
    Words,
    /// Capitals.
    Capitals,
}

/// A quotation whose pieces stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scatter {
    /// Each piece: its words as quoted, and where they stand.
    pub pieces: Vec<(String, Passage)>,
    /// Whether they stand in the order of the quotation.
    pub is_in_order: bool,
}
