//! `elenchus solve` from end to end: what it prints is what the competition asks for, and whatever is wrong with a file
//! is said at its place.

use std::fs;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use elenchus::diagnostic::Example;
use elenchus::solve::definitions::{is_admissible, is_complete, is_stable};
use elenchus::solve::read::{Failed, Format, Mistake, Named, rules};
use elenchus::solve::sat::BACKENDS;
use elenchus::solve::{self, Answer, Argument, Extension, Framework, Problem, Search, Stopped, Task};
use tempfile::TempDir;

use crate::chance::Chance;

/// Two that attack each other, both attack a third; a fourth attacks itself and is attacked by the third.
const GUESTS: &str = "p af 4\n# a comment\n1 2\n2 1\n1 3\n2 3\n3 4\n4 4\n";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
    command.arg("solve").args(arguments);
    command
}

/// What the program prints of a framework written to a file of this name, its exit code before.
fn solve(name: &str, text: &[u8], arguments: &[&str]) -> (i32, String, String) {
    let folder: TempDir = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    told(&command(arguments).arg("-f").arg(path).output().unwrap())
}

fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn answers_are_printed_as_the_competition_has_them() {
    for (problem, argument, expected) in [
        ("SE-CO", None, "w\n"),
        ("SE-PR", None, "w 1\n"),
        ("SE-GR", None, "w\n"),
        ("SE-ID", None, "w\n"),
        ("SE-ST", None, "NO\n"),
        ("DC-PR", Some("2"), "YES\nw 2\n"),
        ("DC-CO", Some("3"), "NO\n"),
        ("DC-ST", Some("1"), "NO\n"),
        ("DS-PR", Some("1"), "NO\nw 2\n"),
        ("DS-PR", Some("3"), "NO\nw 1\n"),
        ("DS-ST", Some("3"), "YES\n"),
        ("DS-GR", Some("3"), "NO\nw\n"),
        ("CE-CO", None, "3\n"),
        ("CE-ST", None, "0\n"),
        ("CE-AD", None, "3\n"),
        ("EE-ST", None, "NO\n"),
        ("se-gr", None, "w\n"),
    ] {
        let mut arguments = vec!["-p", problem];
        arguments.extend(argument.iter().flat_map(|argument| ["-a", argument]));
        let (code, printed, said) = solve("guests.af", GUESTS.as_bytes(), &arguments);
        // Which of two extensions is found is the program's own affair.
        let alike = |text: &str| text.replace("w 1\n", "w 2\n");
        assert_eq!((code, alike(&printed), &*said), (0, alike(expected), ""), "{problem}");
    }
    let (_, printed, _) = solve("guests.af", GUESTS.as_bytes(), &["-p", "EE-PR"]);
    assert!(["w 1\nw 2\n", "w 2\nw 1\n"].contains(&&*printed), "{printed}");
    let alone = ["-p", "DC-PR", "-a", "2", "--no-certificate"];
    assert_eq!(solve("guests.af", GUESTS.as_bytes(), &alone).1, "YES\n");
}

#[test]
fn problems_and_formats_are_listed_without_a_file() {
    let (code, printed, _) = told(&command(&["--problems"]).output().unwrap());
    assert_eq!(code, 0);
    let list: Vec<&str> = printed.trim_end().trim_matches(['[', ']']).split(',').collect();
    assert_eq!(list.len(), 8 * 5);
    assert!(["SE-PR", "DC-CO", "DS-SST", "CE-STG", "EE-AD", "SE-ID"].iter().all(|name| list.contains(name)));
    assert_eq!(told(&command(&["--formats"]).output().unwrap()).1, "[i23,apx,tgf]\n");
}

#[test]
fn one_framework_is_the_same_in_every_format() {
    for (name, text) in [
        (
            "guests.apx",
            "arg(c).arg(r). arg(g).\n  arg( d ) . % four\natt(c,r). att(r,c).\natt(c,g). att(r , g).\natt(g,d).\natt(d,d).",
        ),
        (
            "guests.apx",
            "att(c,r). att(r,c). att(c,g). att(r,g). att(g,d). att(d,d). arg(c). arg(r). arg(g). arg(d).",
        ),
        ("guests.tgf", "c a cook\nr\ng\nd\n#\nc r\nr c\nc g\nr g they say\ng d\nd d\n"),
    ] {
        assert_eq!(solve(name, text.as_bytes(), &["-p", "CE-PR"]).1, "2\n", "{text}");
        let (_, printed, said) = solve(name, text.as_bytes(), &["-p", "DC-PR", "-a", "r"]);
        assert_eq!((&*printed, &*said), ("YES\nw r\n", ""), "{text}");
    }
    let terms = "arg(f(a,b)). arg(\"x, y)\"). att(f(a,b),\"x, y)\").";
    assert_eq!(solve("terms.apx", terms.as_bytes(), &["-p", "SE-GR"]).1, "w f(a,b)\n");
    let told_format = ["-p", "SE-GR", "--format", "tgf"];
    assert_eq!(solve("odd.txt", b"\xef\xbb\xbfa\r\nb\r\n#\r\na b\r\n", &told_format).1, "w a\n");
}

#[test]
fn the_framework_may_come_from_standard_input() {
    let mut child = command(&["-p", "SE-PR", "-f", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"p af 2\n1 3\n").unwrap();
    let (code, printed, said) = told(&child.wait_with_output().unwrap());
    assert_eq!((code, &*printed), (1, ""));
    assert!(said.contains("standard input:2:3"), "{said}");
}

/// What is wrong with the text of a file.
fn mistakes(name: &str, text: &str) -> Vec<Mistake> {
    match Format::of_path(Path::new(name)).unwrap().read(&mut text.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Failed::Wrong(mistakes)) => mistakes,
        Err(Failed::Unread(error)) => panic!("{error}"),
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said_at_its_place() {
    for (name, text, expected) in [
        ("a.af", "", "no-framework 1 ``"),
        ("a.af", "1 2\n", "no-framework 1 `1 2`"),
        ("a.af", "p aba 3\n", "no-framework 1 `p aba 3`"),
        ("a.af", "p af 3 4\n", "no-framework 1 `p af 3 4`"),
        ("a.af", "p af -3\n", "no-framework 1 `p af -3`"),
        ("a.af", "# so\n\np af 2\n1 2 1\n", "bad-line 4 `1 2 1`"),
        ("a.af", "p af 2\n1\n  x 2 \n", "bad-line 2 `1`, bad-line 3 `x 2`"),
        ("a.af", "p af 2\n1 0\n", "unknown-argument 2 `0`"),
        ("a.af", "p af 2\n12345678901234567890 1\n", "unknown-argument 2 `12345678901234567890`"),
        ("a.af", "p af 2\np af 2\n", "bad-line 2 `p af 2`"),
        ("a.af", "p af 99999999999999999999\n", "too-large 1 `99999999999999999999`"),
        ("a.tgf", "a\nb\n", "no-framework 2 ``"),
        ("a.tgf", "a\n#\na\n", "bad-line 3 `a`"),
        ("a.tgf", "a\n#\na A\n", "unknown-argument 3 `A`"),
        ("a.apx", "arg(a).\nattack(a,a).\n", "bad-line 2 `attack(a,a).`"),
        ("a.apx", "arg(a). arg(b) arg(c).", "bad-line 1 `arg(b) arg(c).`"),
        ("a.apx", "arg().", "bad-line 1 `arg().`"),
        ("a.apx", "arg(a).\natt(a).", "bad-line 2 `att(a).`"),
        ("a.apx", "arg(a).\natt(a,b,c).", "bad-line 2 `att(a,b,c).`"),
        ("a.apx", "arg(a).\natt(a,", "bad-line 2 `att(a,`"),
        ("a.apx", "arg(a).\n att(b,a).", "unknown-argument 2 `b`"),
        ("a.apx", "arg(a\u{7}).", "bad-line 1 `a\u{7}`"),
        ("a.apx", "arg(a b).", "bad-line 1 `a b`"),
        ("a.apx", "arg(a).\natt(a, a\tb).", "bad-line 2 `a\tb`"),
        ("a.tgf", "a\n# a comment\nb\n#\n", "bad-line 2 `# a comment`"),
        ("a.tgf", "a\n#\n# a comment\na a\n", "bad-line 3 `# a comment`"),
        ("a.af", "p af 2\n 1 3\n", "unknown-argument 2 `3`"),
        ("a.af", "p af 2\n1\u{c}2\n", "bad-line 2 `1\u{c}2`"),
        ("a.af", "p af 2\n 1\t2 \n\t2  1\n", ""),
        ("a.apx", "arg(f(a, b)). arg(\"a b\"). att( \"a b\" , f(a, b) ).", ""),
    ] {
        let told: Vec<String> = mistakes(name, text)
            .iter()
            .map(|mistake| {
                let marked = &text[mistake.span.start as usize..mistake.span.end as usize];
                format!("{} {} `{marked}`", mistake.rule.code, mistake.line)
            })
            .collect();
        assert_eq!(told.join(", "), expected, "of {text:?}");
    }
    let (_, _, said) = solve("beside.af", b"p af 2\n1 2 # one way\n", &["-p", "SE-PR"]);
    assert!(said.contains("a comment begins with `#` and has a line of its own"), "{said}");
    assert_eq!(solve("blank.af", b"p af 3\n 2 3\n", &["-p", "DC-GR", "-a", "3"]).1, "NO\n");
    let (code, printed, said) = solve("wrong.af", b"p af 2\n1 2\n2 7\n", &["-p", "SE-PR"]);
    assert_eq!((code, &*printed), (1, ""));
    for part in ["error[unknown-argument]", "wrong.af:3:3", "2 7", "help: arguments are numbered from 1 to 2"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
}

/// What reading came to, for comparison: the attacks and how many arguments there are, or what is wrong where.
fn outcome(read: Result<Named, Failed>) -> Result<(usize, Vec<(Argument, Argument)>), String> {
    let framework = match read {
        Ok(Named { framework, .. }) => framework,
        Err(Failed::Unread(error)) => return Err(error.to_string()),
        Err(Failed::Wrong(mistakes)) => return Err(format!("{mistakes:?}")),
    };
    let of = |from| framework.attacked_by(from).iter().map(move |&to| (from, to));
    Ok((framework.len(), framework.arguments().flat_map(of).collect()))
}

#[test]
fn a_file_is_read_as_what_comes_only_once() {
    let mut chance = Chance(29);
    let mut texts: Vec<(&str, String)> = Vec::new();
    for round in 0..40 {
        let (count, mut attacks) = large(&mut chance, [5, 60, 9_000][round % 3]);
        // In order, in the other order, in none, and in order but for a few.
        match round % 4 {
            0 => {}
            1 => attacks.reverse(),
            2 => attacks.sort_by_key(|&(from, to)| (to, from)),
            _ => (0..3)
                .for_each(|_| attacks.push((argument(&mut chance, count), argument(&mut chance, count)))),
        }
        let mut text = format!("# of {round}\np af {count}\n");
        for (from, to) in attacks {
            let gap = if chance.below(20) == 0 { "  " } else { " " };
            text += &format!("{}{gap}{}\n", from + 1, to + 1);
        }
        texts.push(("a.af", text));
    }
    let late = "p af 3\n3 1\n1 2\n";
    for wrong in ["2 4\n", "2\n", "0 1\n3 2\n9 9", "p af 2\n", "99999999999 1\n"] {
        texts.push(("a.af", format!("{}{wrong}", late)));
        texts.push(("a.af", format!("{}{wrong}{late}", late.replace("3 1\n", &"3 1\n2 2\n".repeat(50_000)))));
    }
    texts.push(("a.af", String::new()));
    texts.push(("a.apx", "att(b,a). att(a,b). arg(a). arg(b). att(b,b).".to_owned()));
    texts.push(("a.tgf", "a\nb\n#\nb a\na b\n".to_owned()));
    for (name, text) in texts {
        let format = Format::of_path(Path::new(name)).unwrap();
        // What came before in the file is none of it.
        let mut file = Cursor::new(format!("12 34 {text}"));
        file.set_position(6);
        let once = outcome(format.read(&mut text.as_bytes()));
        assert_eq!(outcome(format.read_file(&mut file)), once, "{}", &text[..text.len().min(300)]);
    }
}

/// A file that somebody writes to: when it is read again it is another.
struct Changing<'t> {
    now: Cursor<&'t str>,
    then: &'t str,
}

impl Read for Changing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.now.read(buffer)
    }
}

impl Seek for Changing<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if let SeekFrom::Start(_) = to {
            self.now = Cursor::new(self.then);
        }
        self.now.seek(to)
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_no_framework() {
    let now = "p af 4\n3 1\n1 2\n1 4\n";
    for then in [
        "",
        "p af 4\n",
        "p af 9\n3 1\n1 2\n1 4\n",
        "p af 3\n3 1\n1 2\n1 3\n",
        "p af 4\n3 1\n1 2\n",
        "p af 4\n3 1\n1 2\n1 4\n4 4\n",
        "p af 4\n3 1\n1 2\n2 4\n",
        "p af 4\n3 1\n3 2\n1 4\n",
        "p af 4\n3 1\n1 2\n1 5\n",
        "p af 9\n3 1\n1 2\n1 9\n",
        "p af 4\n3 1\nso",
        "arg(a).",
    ] {
        let read = Format::of_path(Path::new("a.af"))
            .unwrap()
            .read_file(&mut Changing { now: Cursor::new(now), then });
        assert_eq!(outcome(read), Err("it changed while it was read".to_owned()), "{then:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_again_is_read_once() {
    let mut child = command(&["-p", "SE-GR", "-f", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"p af 3\n3 2\n2 1\n").unwrap();
    assert_eq!(told(&child.wait_with_output().unwrap()), (0, "w 1 3\n".to_owned(), String::new()));
}

#[test]
fn a_file_of_another_kind_is_not_told_line_by_line() {
    let lines = "nonsense\n".repeat(1_000);
    assert!(mistakes("a.apx", &lines).len() <= 20);
    let (code, _, said) = solve("image.apx", b"\x89PNG\xff\xfe\n\x00\x01", &["-p", "SE-PR"]);
    assert_eq!(code, 1);
    assert!(said.contains("error[bad-line]") && said.contains("image.apx:1"), "{said}");
}

#[test]
fn examples_of_the_manual_give_what_it_says() {
    let codes = |example: Example| -> Vec<&str> {
        let of_file = |(name, text): &(&str, &str)| mistakes(name, text);
        example.iter().flat_map(of_file).map(|mistake| mistake.rule.code).collect()
    };
    for rule in rules::ALL {
        assert_eq!(codes(rule.bad), [rule.code]);
        assert!(codes(rule.good).is_empty(), "of {}", rule.code);
        assert!(elenchus::rules().all(|other| other.code != rule.code), "{} is a code of its own", rule.code);
        let page = told(
            &Command::new(env!("CARGO_BIN_EXE_elenchus")).args(["explain", rule.code]).output().unwrap(),
        );
        assert!(page.1.starts_with(&format!("## {}", rule.code)), "{page:?}");
    }
}

#[test]
fn a_wrong_question_says_what_was_meant() {
    for (arguments, expected) in [
        (&["-p", "SE-PRE"][..], "did you mean SE-PR?"),
        (&["-p", "XX"], "`elenchus solve --problems` lists them"),
        (&["-p", "DS-PR"], "name it with `-a`"),
        (&["-p", "DS-PR", "-a", "5"], "numbered from 1 to 4"),
        (&["-p", "SE-PR", "--timeout", "soon"], "a number of seconds"),
    ] {
        let (code, printed, said) = solve("guests.af", GUESTS.as_bytes(), arguments);
        assert_eq!((code, &*printed), (2, ""), "{arguments:?}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    let (_, _, said) = solve("g.tgf", b"cook\nrival\n#\ncook rival\n", &["-p", "DC-PR", "-a", "cok"]);
    assert!(said.contains("did you mean `cook`?"), "{said}");
}

#[test]
fn the_program_stops_when_its_time_is_over() {
    // Two thousand pairs have more preferred extensions than anybody can list.
    let mut text = "p af 4000\n".to_owned();
    for one in (1..4000).step_by(2) {
        text += &format!("{one} {}\n{} {one}\n", one + 1, one + 1);
    }
    let begin = Instant::now();
    let (code, printed, said) = solve("pairs.af", text.as_bytes(), &["-p", "EE-PR", "--timeout", "0.2"]);
    assert_eq!((code, said.contains("stopped")), (2, true), "{said}");
    assert!(printed.is_empty() || printed.ends_with('\n'), "only whole lines are printed");
    assert!(begin.elapsed() < Duration::from_secs(60));
    assert_eq!(solve("pairs.af", text.as_bytes(), &["-p", "CE-PR"]).1.trim_end(), power_of_two(2_000));
}

fn power_of_two(exponent: usize) -> String {
    let mut digits = vec![1_u8];
    for _ in 0..exponent {
        let mut carry = 0;
        for digit in &mut digits {
            let doubled = 2 * *digit + carry;
            (*digit, carry) = (doubled % 10, doubled / 10);
        }
        digits.extend((carry > 0).then_some(carry));
    }
    digits.iter().rev().map(|digit| char::from(b'0' + digit)).collect()
}

#[test]
fn a_search_that_is_told_to_stop_has_no_answer() {
    let search = Search::default();
    search.stop.stop();
    let framework = Framework::new(3, &[(0, 1), (1, 2), (2, 0)]);
    for problem in
        Problem::all().filter(|problem| matches!(problem.semantics.id, "PR" | "ST" | "SST" | "STG" | "ID"))
    {
        assert_eq!(solve::answer(&search, &framework, problem, Some(0)), Err(Stopped), "{problem}");
    }
}

/// One of so many arguments.
fn argument(chance: &mut Chance, count: u32) -> Argument {
    chance.below(count as usize) as Argument
}

/// A sparse framework that is too large for looking through all sets.
fn large(chance: &mut Chance, arguments: u32) -> (u32, Vec<(Argument, Argument)>) {
    let mut attacks = Vec::new();
    for one in 0..arguments {
        for _ in 0..2 {
            // Mostly near, so that there are several components.
            let other = if chance.below(8) == 0 {
                argument(chance, arguments)
            } else {
                (one + argument(chance, 6)) % arguments
            };
            if other != one || chance.below(4) == 0 {
                attacks.push((one, other));
            }
        }
    }
    (arguments, attacks)
}

/// What can be said of an answer without naming arguments.
fn verdicts(search: &Search, framework: &Framework, argument: Argument) -> Vec<String> {
    let mut verdicts = Vec::new();
    for problem in Problem::all().filter(|problem| !matches!(problem.task, Task::Every | Task::Count)) {
        let verdict = match solve::answer(search, framework, problem, Some(argument)).unwrap() {
            Answer::Extension(set) => {
                hold(framework, problem, &set);
                // These are unique, so their size is the same under other names.
                let size = matches!(problem.semantics.id, "GR" | "ID").then_some(set.len());
                format!("some {size:?}")
            }
            Answer::Yes(set) => {
                set.iter().for_each(|set| hold(framework, problem, set));
                assert!(set.is_none_or(|set| set.contains(&argument)), "{problem}");
                "yes".to_owned()
            }
            Answer::No(set) => {
                set.iter().for_each(|set| hold(framework, problem, set));
                assert!(set.is_none_or(|set| !set.contains(&argument)), "{problem}");
                "no".to_owned()
            }
            other => format!("{other:?}"),
        };
        verdicts.push(format!("{problem} {verdict}"));
    }
    verdicts
}

fn hold(framework: &Framework, problem: Problem, set: &Extension) {
    let holds = match problem.semantics.id {
        "AD" => is_admissible(framework, set),
        "ST" => is_stable(framework, set),
        "STG" => true,
        _ => is_complete(framework, set),
    };
    assert!(holds, "{problem}: {set:?}");
}

#[test]
fn answers_do_not_depend_on_names_company_or_solver() {
    let mut chance = Chance(3);
    for round in 0..12 {
        let (count, attacks) = large(&mut chance, if round % 4 == 3 { 250 } else { 90 });
        let argument = argument(&mut chance, count);
        let search = Search::default();
        let known = verdicts(&search, &Framework::new(count, &attacks), argument);
        // Other names.
        let step = [7, 11, 13, 17][round % 4];
        let renamed = |one: Argument| (one * step + 5) % count;
        let under_other_names: Vec<_> =
            attacks.iter().map(|&(from, to)| (renamed(from), renamed(to))).collect();
        let renamed_verdicts =
            verdicts(&search, &Framework::new(count, &under_other_names), renamed(argument));
        assert_eq!(renamed_verdicts, known, "round {round}");
        // A part that decides nothing: two that attack each other, and what they attack.
        let beside: Vec<_> = attacks
            .iter()
            .copied()
            .chain([(count, count + 1), (count + 1, count), (count, count + 2), (count + 1, count + 2)])
            .collect();
        let beside = verdicts(&search, &Framework::new(count + 3, &beside), argument);
        assert_eq!(beside, known, "round {round}");
        // An argument twice over: attacked by and attacking the same. Where one is, there the other is.
        let twin = |pair: &(Argument, Argument)| {
            let (from, to) = *pair;
            let others = [(count, to), (from, count), (count, count)];
            let is_meant = [from == argument, to == argument, from == argument && to == argument];
            others.into_iter().zip(is_meant).filter(|(_, is_meant)| *is_meant).map(|(other, _)| other)
        };
        let twins: Vec<_> = attacks.iter().copied().chain(attacks.iter().flat_map(twin)).collect();
        let twins = Framework::new(count + 1, &twins);
        let accepted = |verdicts: &[String]| -> Vec<String> {
            verdicts.iter().filter(|verdict| verdict.starts_with('D')).cloned().collect()
        };
        for one in [argument, count] {
            assert_eq!(accepted(&verdicts(&search, &twins, one)), accepted(&known), "round {round}");
        }
        // The whole twice over.
        let twice: Vec<_> = attacks
            .iter()
            .copied()
            .chain(attacks.iter().map(|&(from, to)| (from + count, to + count)))
            .collect();
        let twice = verdicts(&search, &Framework::new(2 * count, &twice), argument + count);
        assert_eq!(accepted(&twice), accepted(&known), "round {round}");
        for backend in BACKENDS {
            let other = Search { backend, certifies: false, ..Search::default() };
            let other = verdicts(&other, &Framework::new(count, &attacks), argument);
            assert_eq!(other, known, "round {round} with {}", backend.name);
        }
    }
}
