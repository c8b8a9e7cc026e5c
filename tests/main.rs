//! What users rely on, tried through the library, the program and, where Chromium is found, a browser.
//!
//! The cases stand beside the tests as files, in folders of the same name. With `UPDATE=1` set, tests that compare with
//! such files write them anew: `UPDATE=1 cargo test findings::`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod any_map;
mod article;
mod browser;
mod checks;
mod checksheet;
mod citations;
mod codes;
mod commands;
mod corpus_loading;
mod corpus_pages;
mod encoding;
mod findings;
mod guide;
mod hostile;
mod house;
mod house_style;
mod last_word;
mod manual;
mod map_figures;
mod markdown_profiles;
mod marks;
mod material;
mod messages;
mod numbers;
mod pages;
mod pictures;
mod prose;
mod quotations;
mod reading;
mod readme;
mod reasoning;
mod rebuilding;
mod review;
mod review_import;
mod schemes;
mod seminar;
mod solve;
mod source_texts;
mod standing;
mod strengths;
mod support;
mod tidy;
mod time_and_attribution;
mod tutorial;

#[path = "../benches/support/chance.rs"]
mod chance;
#[path = "../benches/support/newsroom.rs"]
#[allow(dead_code, reason = "the benches use more of it")]
mod newsroom;
