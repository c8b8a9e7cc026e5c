//! What the benches run on.

#![allow(dead_code, reason = "each bench uses some of it")]

pub mod chance;
pub mod corpus;
pub mod diagrams;
pub mod newsroom;
