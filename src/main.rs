//! The command line of Elenchus.

use std::process::ExitCode;

fn main() -> ExitCode {
    elenchus::cli::run()
}
