//! `elenchus solve`: abstract argumentation, asked and answered as at the competition of the field.

use clap::builder::{PossibleValue, PossibleValuesParser};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Failure, Outcome, print, print_to_stderr, shown};
use crate::diagnostic::{FORMATS as PRINTED, Found};
use crate::solve::read::{FORMATS, Failed, Format, Mistake, Named, Names};
use crate::solve::sat::{BACKENDS, Stop};
use crate::solve::{self, Answer, Argument, Framework, Problem, Search, Stopped, Task};
use crate::source::Sources;
use crate::syntax::near::nearest;

/// Answer a problem of abstract argumentation, as at the competition ICCMA 2023.
///
/// A problem is a task and a semantics, such as SE-PR. The tasks: SE some extension, DC whether an argument is in some
/// extension, DS whether it is in every one, CE how many there are, EE all of them. The semantics: CO complete, PR
/// preferred, ST stable, SST semi-stable, STG stage, GR grounded, ID ideal, AD admissible.
///
/// An extension is printed as `w` and its arguments. DC and DS print YES or NO and, where one shows it, an extension
/// below.
///
/// More is in docs/solve.md. Exit codes: 0 answered, 1 the file is no framework, 2 stopped or could not run.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus solve -p SE-PR -f docs/frameworks/guests.af\n         elenchus solve -p DS-PR -f docs/frameworks/guests.apx -a cook\n         elenchus solve --problems"
)]
pub(super) struct Arguments {
    /// The problem, as `SE-PR`
    #[arg(short = 'p', long, value_name = "PROBLEM", required_unless_present_any = ["problems", "formats"])]
    problem: Option<String>,
    /// The file of the framework; `-` is standard input
    #[arg(short = 'f', long, value_name = "FILE", required_unless_present_any = ["problems", "formats"])]
    file: Option<PathBuf>,
    /// The argument that DC and DS ask about
    #[arg(short = 'a', long, value_name = "ARGUMENT")]
    argument: Option<String>,
    /// How the file is written; else its name's ending tells, and i23 is meant where it does not
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<String>,
    /// Stop after so many seconds without an answer
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    /// Print YES or NO alone, which is often found sooner than an extension that shows it
    #[arg(long)]
    no_certificate: bool,
    /// Who answers the hard questions
    #[arg(long, value_name = "SOLVER", default_value = BACKENDS[0].name, value_parser = backends())]
    sat: String,
    /// Print the problems that can be asked, and nothing else
    #[arg(long)]
    problems: bool,
    /// Print the formats that can be read, and nothing else
    #[arg(long)]
    formats: bool,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.summary)),
    )
}

fn backends() -> PossibleValuesParser {
    PossibleValuesParser::new(
        BACKENDS.iter().map(|backend| PossibleValue::new(backend.name).help(backend.summary)),
    )
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.ok_or_else(|| "give a number of seconds, such as 20 or 0.5".to_owned())
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    if arguments.problems || arguments.formats {
        let list: Vec<String> = match arguments.problems {
            true => Problem::all().map(|problem| problem.to_string()).collect(),
            false => FORMATS.iter().map(|format| format.name.to_owned()).collect(),
        };
        print(&format!("[{}]\n", list.join(",")))?;
        return Ok(Outcome::Clean);
    }
    let (Some(problem), Some(path)) = (&arguments.problem, &arguments.file) else {
        return Err(Failure("name a problem and a file".to_owned()));
    };
    let problem = find_problem(problem)?;
    if problem.task.needs_argument() && arguments.argument.is_none() {
        return Err(Failure(format!("{problem} is about an argument: name it with `-a`")));
    }
    let stop = Stop::default();
    stop_in_time(&stop, arguments.timeout)?;
    let Some(Named { framework, names }) = read(arguments, path, &stop)? else {
        return Ok(Outcome::Findings);
    };
    let asked = match &arguments.argument {
        Some(name) if problem.task.needs_argument() => Some(find_argument(&names, name, path)?),
        _ => None,
    };
    let backend = BACKENDS.iter().find(|backend| backend.name == arguments.sat);
    let search = Search {
        backend: backend.expect("clap knows the solvers"),
        stop,
        certifies: !arguments.no_certificate,
    };
    if problem.task == Task::Every {
        return list(&search, &framework, problem, &names);
    }
    let answer = solve::answer(&search, &framework, problem, asked).map_err(stopped)?;
    let mut output = output();
    printed(write_answer(&answer, &names, &mut output).and_then(|()| output.flush()))?;
    Ok(Outcome::Clean)
}

/// Writes an answer as the competition has it.
fn write_answer(answer: &Answer, names: &Names, output: &mut impl Write) -> io::Result<()> {
    let sets = match answer {
        Answer::Extension(set) => std::slice::from_ref(set),
        Answer::NoExtension => {
            output.write_all(b"NO\n")?;
            &[]
        }
        Answer::Yes(set) => {
            output.write_all(b"YES\n")?;
            set.as_slice()
        }
        Answer::No(set) => {
            output.write_all(b"NO\n")?;
            set.as_slice()
        }
        Answer::Count(count) => {
            writeln!(output, "{count}")?;
            &[]
        }
        Answer::Extensions(sets) => sets,
    };
    sets.iter().try_for_each(|set| write_extension(set, names, output))
}

/// Prints all extensions as they are found: there may be more than fit in memory.
fn list(search: &Search, framework: &Framework, problem: Problem, names: &Names) -> Result<Outcome, Failure> {
    let mut output = output();
    let (mut has_any, mut written) = (false, Ok(()));
    let searched = solve::extensions(search, framework, problem.semantics, &mut |set| {
        has_any = true;
        written = write_extension(set, names, &mut output);
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    if searched.is_ok() && !has_any {
        written = output.write_all(b"NO\n");
    }
    let is_seen = written.is_ok();
    // What was found before a stop is true as far as it goes.
    printed(written.and_then(|()| output.flush()))?;
    if is_seen {
        searched.map_err(stopped)?;
    }
    Ok(Outcome::Clean)
}

/// Standard output, written to in blocks: the extension of a million arguments is a line of millions of bytes.
fn output() -> impl Write {
    io::BufWriter::with_capacity(AT_ONCE, io::stdout().lock())
}

/// What came of writing to standard output. A reader that has gone away, such as `head`, has seen enough.
fn printed(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// So much is printed at once.
const AT_ONCE: usize = 1 << 16;

fn find_problem(name: &str) -> Result<Problem, Failure> {
    let known = Problem::parse(&name.to_ascii_uppercase());
    known.ok_or_else(|| {
        let problems: Vec<String> = Problem::all().map(|problem| problem.to_string()).collect();
        let near = nearest(&name.to_ascii_uppercase(), problems.iter().map(|problem| &**problem));
        let hint = near.map(|near| format!("did you mean {near}? "));
        let hint = hint.unwrap_or_default() + "`elenchus solve --problems` lists them";
        Failure(format!("there is no problem `{name}`: {hint}"))
    })
}

fn find_argument(names: &Names, name: &str, path: &Path) -> Result<Argument, Failure> {
    names.find(name).ok_or_else(|| {
        let hint = match names {
            Names::Numbers(0) => "the framework has none".to_owned(),
            Names::Numbers(count) => format!("they are numbered from 1 to {count}"),
            Names::Words(_) => match nearest(name, names.words()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "names are read to the letter".to_owned(),
            },
        };
        Failure(format!("there is no argument `{name}` in {}: {hint}", shown(path)))
    })
}

/// Stops the search at a signal, or when the time is over; a second signal ends the program at once.
fn stop_in_time(stop: &Stop, timeout: Option<Duration>) -> Result<(), Failure> {
    let stop_at_signal = stop.clone();
    ctrlc::set_handler(move || {
        if stop_at_signal.is_stopped() {
            std::process::exit(2);
        }
        stop_at_signal.stop();
    })?;
    if let Some(timeout) = timeout {
        let stop = stop.clone();
        std::thread::spawn(move || {
            std::thread::sleep(timeout);
            stop.stop();
        });
    }
    Ok(())
}

fn stopped(Stopped: Stopped) -> Failure {
    Failure("stopped before there was an answer".to_owned())
}

/// The framework of a file; nothing where it is none, of which everything is said on standard error.
fn read(arguments: &Arguments, path: &Path, stop: &Stop) -> Result<Option<Named>, Failure> {
    let unread = |error: io::Error| match stop.is_stopped() {
        true => stopped(Stopped),
        false => Failure(format!("cannot read {}: {error}", shown(path))),
    };
    let named = arguments.format.as_ref().map(|name| FORMATS.iter().find(|format| format.name == *name));
    let format = named.flatten().or_else(|| Format::of_path(path)).unwrap_or(&FORMATS[0]);
    if path == Path::new("-") {
        // What comes once has to be kept, in case there is something to point at.
        let mut text = Vec::new();
        Stoppable { input: io::stdin().lock(), stop }.read_to_end(&mut text).map_err(unread)?;
        return match format.read(&mut &*text) {
            Ok(named) => Ok(Some(named)),
            Err(Failed::Unread(error)) => Err(unread(error)),
            Err(Failed::Wrong(mistakes)) => {
                tell(&mistakes, "standard input", text);
                Ok(None)
            }
        };
    }
    let file = File::open(path).map_err(unread)?;
    if file.metadata().is_ok_and(|known| known.is_dir()) {
        return Err(Failure(format!("cannot read {}: it is a folder", shown(path))));
    }
    match format.read_file(&mut Stoppable { input: file, stop }) {
        Ok(named) => Ok(Some(named)),
        Err(Failed::Unread(error)) => Err(unread(error)),
        Err(Failed::Wrong(mistakes)) => {
            tell(&mistakes, &shown(path), std::fs::read(path).unwrap_or_default());
            Ok(None)
        }
    }
}

/// An input that ends with an error when the search is to stop.
struct Stoppable<'s, R> {
    input: R,
    stop: &'s Stop,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        self.input.read(buffer)
    }
}

impl<S: Seek> Seek for Stoppable<'_, S> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}

/// Says what is wrong with a file, with the marked lines.
fn tell(mistakes: &[Mistake], name: &str, text: Vec<u8>) {
    let mut sources = Sources::default();
    let file = sources.add_bytes(name, text);
    let is_shown = sources.file(file).damage().is_none();
    let found = mistakes.iter().map(|mistake| mistake.diagnostic(file).filter(|_| is_shown));
    match found.collect::<Option<Vec<_>>>() {
        Some(diagnostics) => {
            let full = PRINTED.iter().find(|format| format.name == "full").unwrap_or(&PRINTED[0]);
            print_to_stderr(&(full.print)(&[Found { diagnostics: &diagnostics, sources: &sources }]));
        }
        // There is no pointing into a file of other bytes than text, or of more than four thousand million.
        None => {
            for Mistake { rule, line, message, hint, .. } in mistakes {
                let code = rule.code;
                print_to_stderr(&format!(
                    "error[{code}]: {message}\n --> {name}:{line}\n  = help: {hint}\n\n"
                ));
            }
        }
    }
}

/// Writes an extension as a line.
fn write_extension(set: &[Argument], names: &Names, output: &mut impl Write) -> io::Result<()> {
    output.write_all(b"w")?;
    for &argument in set {
        output.write_all(b" ")?;
        names.write(argument, output)?;
    }
    output.write_all(b"\n")
}
