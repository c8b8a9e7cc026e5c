//! Abstract argumentation: which sets of arguments can be held together, given who attacks whom.
//!
//! A [`Framework`] is arguments and attacks (Dung 1995). A [`Semantics`] says which sets of arguments are its
//! extensions, and a [`Problem`] asks for one, for all, for their number, or whether an argument is in some or in every
//! one. The questions and the way they are put are those of the competition of the field, ICCMA 2023.
//!
//! - [`read`] makes frameworks of files, one file a format.
//! - The grounded part is settled first, in linear time (`labelling`, `reduct`), and what is left falls into parts that
//!   no attack connects (`part`). What is hard goes to a solver of propositional formulas ([`sat`], `search`).
//! - Each semantics is a file of its own, with its definition and its source. Preferred extensions are grown component
//!   by component (`growth`, `components`, `defence`); those with a maximal range have `range` in common.
//! - `enumerate` lists and counts, and [`definitions`] judges whatever was found, straight from the definitions; debug
//!   builds do so with every answer (`verify`).
//!
//! Nothing here knows of maps.
//!
//! ```
//! use elenchus::solve::{self, Answer, Framework, Problem, Search};
//!
//! // Two that attack each other, and one that both attack.
//! let framework = Framework::new(3, &[(0, 1), (1, 0), (0, 2), (1, 2)]);
//! let problem = Problem::parse("DC-PR").expect("it is one of the competition");
//! let answer = solve::answer(&Search::default(), &framework, problem, Some(1));
//! assert_eq!(answer, Ok(Answer::Yes(Some(vec![1]))));
//! ```

use std::ops::ControlFlow;

mod admissible;
mod builder;
mod complete;
mod components;
mod defence;
pub mod definitions;
mod dense;
mod enumerate;
mod framework;
mod grounded;
mod growth;
mod ideal;
mod labelling;
mod nearby;
mod part;
mod preferred;
mod range;
pub mod read;
mod reduct;
pub mod sat;
mod search;
mod semi_stable;
mod sets;
mod stable;
mod stage;
mod verify;
mod waiting;

#[cfg(test)]
mod tests;

pub use builder::Builder;
pub use enumerate::{Count, Factors, count, extensions};
pub use framework::{Argument, Extension, Framework};
pub use labelling::{Label, Labelling};
pub use search::{Search, Stopped};

/// What is shown each extension, and says whether it wants more.
pub type Visit<'v> = dyn FnMut(&[Argument]) -> ControlFlow<()> + 'v;

/// Unconnected parts are asked together until they have so many arguments.
const BATCH: u32 = 4_096;

/// A way to say which sets of arguments are extensions.
pub struct Semantics {
    /// The letters that stand for it in problems.
    pub id: &'static str,
    /// Its name, in lower case.
    pub name: &'static str,
    /// Where it is defined, and as what.
    pub source: &'static str,
    /// An extension; nothing where there is none.
    pub some: fn(&Search, &Framework) -> Result<Option<Extension>, Stopped>,
    /// An extension that holds an argument.
    pub holding: fn(&Search, &Framework, Argument) -> Result<Option<Extension>, Stopped>,
    /// An extension that lacks an argument.
    pub lacking: fn(&Search, &Framework, Argument) -> Result<Option<Extension>, Stopped>,
    /// The parts whose extensions are independent of each other.
    pub factors: fn(&Search, &Framework) -> Result<Factors, Stopped>,
    /// Shows each extension of one such part.
    pub each: fn(&Search, &Framework, &mut Visit) -> Result<(), Stopped>,
}

impl std::fmt::Debug for Semantics {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}

/// All semantics.
pub static SEMANTICS: [&Semantics; 8] = [
    &complete::SEMANTICS,
    &preferred::SEMANTICS,
    &stable::SEMANTICS,
    &semi_stable::SEMANTICS,
    &stage::SEMANTICS,
    &grounded::SEMANTICS,
    &ideal::SEMANTICS,
    &admissible::SEMANTICS,
];

/// What is asked about the extensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Some extension.
    Some,
    /// Whether an argument is in one at least.
    Credulous,
    /// Whether an argument is in every one.
    Sceptical,
    /// How many there are.
    Count,
    /// All of them.
    Every,
}

impl Task {
    /// All tasks, in the order of the competition.
    pub const ALL: [Task; 5] = [Task::Some, Task::Credulous, Task::Sceptical, Task::Count, Task::Every];

    /// The letters that stand for it in problems.
    pub fn id(self) -> &'static str {
        match self {
            Task::Some => "SE",
            Task::Credulous => "DC",
            Task::Sceptical => "DS",
            Task::Count => "CE",
            Task::Every => "EE",
        }
    }

    /// Whether it is about an argument.
    pub fn needs_argument(self) -> bool {
        matches!(self, Task::Credulous | Task::Sceptical)
    }
}

/// A task under a semantics.
#[derive(Clone, Copy, Debug)]
pub struct Problem {
    /// What is asked.
    pub task: Task,
    /// About which extensions.
    pub semantics: &'static Semantics,
}

impl Problem {
    /// All problems, by semantics.
    pub fn all() -> impl Iterator<Item = Problem> {
        SEMANTICS.into_iter().flat_map(|semantics| Task::ALL.map(|task| Problem { task, semantics }))
    }

    /// The problem of a name such as `SE-PR`.
    pub fn parse(name: &str) -> Option<Problem> {
        Problem::all().find(|problem| problem.to_string() == name)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{}", self.task.id(), self.semantics.id)
    }
}

/// What a problem comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An extension.
    Extension(Extension),
    /// There is no extension at all.
    NoExtension,
    /// The argument is accepted. Where some extension holding it was asked for, here is one, if the search certifies.
    Yes(Option<Extension>),
    /// The argument is not accepted. Where every extension was to hold it, here is one that does not, if the search
    /// certifies.
    No(Option<Extension>),
    /// So many extensions.
    Count(Count),
    /// All extensions.
    Extensions(Vec<Extension>),
}

/// Answers a problem.
///
/// # Errors
///
/// Where the search was stopped.
///
/// # Panics
///
/// Where the problem is about an argument and none is named, or one that there is not.
pub fn answer(
    search: &Search,
    framework: &Framework,
    problem: Problem,
    argument: Option<Argument>,
) -> Result<Answer, Stopped> {
    let Problem { task, semantics } = problem;
    let asked = || {
        let argument = argument.expect("the problem is about an argument");
        assert!((argument as usize) < framework.len(), "there is no argument {argument}");
        argument
    };
    let certificate = |set: Extension| {
        search.certifies.then(|| {
            debug_assert!(verify::holds_up(search, framework, semantics, &set), "{problem}: {set:?}");
            set
        })
    };
    Ok(match task {
        Task::Some => match (semantics.some)(search, framework)? {
            Some(set) => {
                debug_assert!(verify::holds_up(search, framework, semantics, &set), "{problem}: {set:?}");
                Answer::Extension(set)
            }
            None => Answer::NoExtension,
        },
        Task::Credulous => match (semantics.holding)(search, framework, asked())? {
            Some(set) => Answer::Yes(certificate(set)),
            None => Answer::No(None),
        },
        Task::Sceptical => match (semantics.lacking)(search, framework, asked())? {
            Some(set) => Answer::No(certificate(set)),
            None => Answer::Yes(None),
        },
        Task::Count => Answer::Count(count(search, framework, semantics)?),
        Task::Every => {
            let mut all = Vec::new();
            extensions(search, framework, semantics, &mut |set| {
                all.push(set.to_vec());
                ControlFlow::Continue(())
            })?;
            Answer::Extensions(all)
        }
    })
}
