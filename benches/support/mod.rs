//! What the benches run on.

pub mod corpus;
pub mod newsroom;
