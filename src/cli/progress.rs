//! How far a long piece of work has come: one line on a terminal, gone when the work is done.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What takes less long than this is not spoken of.
const PATIENCE: Duration = Duration::from_millis(700);

/// The line is drawn anew so often.
const BEAT: Duration = Duration::from_millis(120);

/// A piece of work in steps. Its line appears where standard error is a terminal and the work takes longer than a
/// moment; dropping it clears the line.
pub(super) struct Progress {
    done: Arc<AtomicUsize>,
    /// The thread that draws the line, and what ends it.
    drawing: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins a piece of work of so many steps.
    pub(super) fn begin(what: &'static str, steps: usize, is_quiet: bool) -> Progress {
        let done = Arc::new(AtomicUsize::new(0));
        let drawing = (!is_quiet && can_draw()).then(|| {
            let (end, ended) = mpsc::channel::<()>();
            let done = Arc::clone(&done);
            let draw = move || {
                let mut wait = PATIENCE;
                // The work is done when the other end is gone.
                while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                    draw_line(&line(what, done.load(Ordering::Relaxed), steps));
                    wait = BEAT;
                }
                if wait == BEAT {
                    draw_line("");
                }
            };
            (end, thread::spawn(draw))
        });
        Progress { done, drawing }
    }

    /// Notes that one more step is done.
    pub(super) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((end, drawing)) = self.drawing.take() {
            drop(end);
            // What is said next must not be written over, so the line is waited for.
            let _ = drawing.join();
        }
    }
}

fn can_draw() -> bool {
    io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|terminal| terminal != "dumb")
}

/// The line without its end, as `writing 412 of 1000`; without numbers before a first step is done.
fn line(what: &str, done: usize, steps: usize) -> String {
    match done {
        0 => format!("{what} …"),
        done => format!("{what} {done} of {steps}"),
    }
}

/// Puts a line in place of the one before, in one piece, so that it does not flicker.
fn draw_line(line: &str) {
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "\r{line}\u{1b}[K").and_then(|()| stderr.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_tells_how_far_the_work_has_come() {
        assert_eq!(line("checking", 0, 7), "checking …");
        assert_eq!(line("writing", 3, 7), "writing 3 of 7");
    }

    #[test]
    fn work_that_is_over_at_once_ends_at_once() {
        let begin = std::time::Instant::now();
        let progress = Progress::begin("writing", 1, false);
        progress.step();
        drop(progress);
        assert!(begin.elapsed() < PATIENCE, "nothing is waited for");
    }
}
