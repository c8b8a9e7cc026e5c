//! What the benches run on.

pub mod corpus;
pub mod frameworks;
pub mod newsroom;
