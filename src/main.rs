//! The command line of Elenchus.

use std::process::ExitCode;

/// Templates allocate much and in small pieces, from all threads at once; with the allocators of most systems a third
/// of a long build is spent on that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    elenchus::cli::run()
}
