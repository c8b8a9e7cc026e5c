//! Blocks that say again what another says: headlines on buttons, teasers, text that was pasted twice.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Block, Role};

/// So many words in a row make a trace of a text.
const TRACE: usize = 6;
/// A trace that stands in more blocks than this tells nothing of any.
const MOST_BLOCKS: usize = 4;

/// Marks every block whose words stand in another as repeated.
///
/// Of two that are the same the first is kept, unless only repeated blocks stand before it: then it is the one that
/// got into the wrong place.
pub(super) fn mark(content: &str, blocks: &mut [Block]) {
    // Only what the article may say counts: a menu that holds the headline does not make the headline a repetition.
    let is_open = |block: &Block| matches!(block.role, Role::Body | Role::Heading);
    let traces: Vec<Vec<u64>> = blocks
        .iter()
        .map(|block| if is_open(block) { traces(&content[block.span.clone()]) } else { Vec::new() })
        .collect();
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, traces) in traces.iter().enumerate() {
        for &trace in traces {
            let blocks = holders.entry(trace).or_default();
            if blocks.len() < MOST_BLOCKS && blocks.last() != Some(&index) {
                blocks.push(index);
            }
        }
    }
    let mut is_repeated = vec![false; blocks.len()];
    let mut is_prefix = true;
    for index in 0..blocks.len() {
        if traces[index].is_empty() {
            continue;
        }
        for other in holding(&traces, &holders, index) {
            if is_repeated[other] {
                continue;
            }
            let is_same = traces[other].len() == traces[index].len();
            let yields = match is_same {
                // The twin further on stays where nothing else stands before this one.
                true => {
                    other > index && is_prefix && super::is_prose(&content[blocks[index].span.clone()])
                        || other < index
                }
                false => true,
            };
            if yields {
                is_repeated[index] = true;
                break;
            }
        }
        is_prefix &= is_repeated[index];
    }
    for (block, is_repeated) in blocks.iter_mut().zip(is_repeated) {
        if is_repeated {
            block.role = Role::Repeated;
        }
    }
}

/// The blocks that hold nine tenths of the traces of one.
fn holding(traces: &[Vec<u64>], holders: &HashMap<u64, Vec<usize>>, index: usize) -> Vec<usize> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for trace in &traces[index] {
        for &other in holders.get(trace).into_iter().flatten().filter(|&&other| other != index) {
            *counts.entry(other).or_default() += 1;
        }
    }
    let wanted = traces[index].len() * 9 / 10;
    let mut holding: Vec<usize> = counts
        .into_iter()
        .filter(|&(other, count)| count >= wanted.max(1) && traces[other].len() >= traces[index].len())
        .map(|(other, _)| other)
        .collect();
    holding.sort_unstable();
    holding
}

/// A hash of every run of words; of all its words for a block of fewer, and nothing for a word or two.
fn traces(text: &str) -> Vec<u64> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let hash = |words: &[String]| {
        let mut hasher = DefaultHasher::new();
        words.hash(&mut hasher);
        hasher.finish()
    };
    match words.len() {
        0..=3 => Vec::new(),
        4..TRACE => vec![hash(&words)],
        _ => words.windows(TRACE).map(hash).collect(),
    }
}
