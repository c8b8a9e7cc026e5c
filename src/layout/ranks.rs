//! Layers: which nodes stand on one height.

use petgraph::unionfind::UnionFind;

use super::adjacency::Adjacency;
use super::cycles::Link;

/// How often the groups of a drawing are drawn together; each round is one pass over the links.
const ROUNDS: usize = 8;

/// The layer of each node, 0 on top; the lower end of every link is on a later layer than the upper end.
///
/// Every node but a sink stands right below the lowest node it points to, so leaves stand right under what
/// they support. Groups that hang together by links of length one are then moved as wholes wherever that
/// shortens the links between them, so that a node opposed deep down in the map is not left at its top.
/// Source: the longest-path layering and the aim of Gansner, Koutsofios, North & Vo 1993, section 2, "A
/// technique for drawing directed graphs"; in place of their network simplex, moves of whole tight groups.
pub fn ranks(nodes: usize, links: &[Link]) -> Vec<usize> {
    let mut rank = longest_paths(nodes, links);
    for _ in 0..ROUNDS {
        if !draw_together(&mut rank, links) {
            break;
        }
    }
    let top = rank.iter().copied().min().unwrap_or(0);
    rank.iter().map(|rank| (rank - top) as usize).collect()
}

/// For each node the number of links on the longest way up.
fn longest_paths(nodes: usize, links: &[Link]) -> Vec<i64> {
    let reasons = Adjacency::by_key(nodes, links.iter().map(|link| link.above));
    let mut waiting = vec![0_usize; nodes];
    for link in links {
        waiting[link.below] += 1;
    }
    let mut rank = vec![0; nodes];
    let mut ready: Vec<usize> = (0..nodes).filter(|&node| waiting[node] == 0).collect();
    while let Some(above) = ready.pop() {
        for &index in reasons.of(above) {
            let below = links[index].below;
            rank[below] = rank[below].max(rank[above] + 1);
            waiting[below] -= 1;
            if waiting[below] == 0 {
                ready.push(below);
            }
        }
    }
    rank
}

/// Moves groups of nodes that tight links hold together, each as far as shortens the links to other groups.
///
/// False when nothing moved. A group with more links from below than to above goes down until the shortest
/// of them is tight, one with fewer goes up; one with as many stays.
fn draw_together(rank: &mut [i64], links: &[Link]) -> bool {
    let length = |rank: &[i64], link: &Link| rank[link.below] - rank[link.above];
    let mut groups = UnionFind::<usize>::new(rank.len());
    for link in links.iter().filter(|link| length(rank, link) == 1) {
        groups.union(link.below, link.above);
    }
    let group = groups.into_labeling();
    let loose: Vec<Link> =
        links.iter().copied().filter(|link| group[link.below] != group[link.above]).collect();
    let below_group = Adjacency::by_key(rank.len(), loose.iter().map(|link| group[link.above]));
    let above_group = Adjacency::by_key(rank.len(), loose.iter().map(|link| group[link.below]));
    let mut shift = vec![0_i64; rank.len()];
    let mut moved = false;
    for number in 0..rank.len() {
        let slack = |&index: &usize| {
            let link = &loose[index];
            length(rank, link) + shift[group[link.below]] - shift[group[link.above]] - 1
        };
        let (from_below, to_above) = (below_group.of(number), above_group.of(number));
        let step = match from_below.len().cmp(&to_above.len()) {
            std::cmp::Ordering::Greater => from_below.iter().map(slack).min().unwrap_or(0),
            std::cmp::Ordering::Less => -to_above.iter().map(slack).min().unwrap_or(0),
            std::cmp::Ordering::Equal => 0,
        };
        shift[number] += step;
        moved |= step != 0;
    }
    for (node, rank) in rank.iter_mut().enumerate() {
        *rank += shift[group[node]];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::cycles::without_circles;
    use crate::layout::tests::{Lcg, diagram};

    fn ranks_of(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
        ranks(nodes, &without_circles(&diagram(nodes, edges)))
    }

    #[test]
    fn a_leaf_stands_right_under_what_it_supports() {
        assert_eq!(ranks_of(5, &[(1, 0), (2, 1), (3, 2), (4, 0)]), [0, 1, 2, 3, 1]);
    }

    #[test]
    fn a_claim_that_only_a_deep_node_points_to_comes_down_to_it() {
        // 4 points to 3, deep in the map of 0, and to 5, which has a reason 6 of its own.
        assert_eq!(ranks_of(7, &[(1, 0), (2, 1), (3, 2), (4, 3), (4, 5), (6, 5)]), [0, 1, 2, 3, 4, 3, 4]);
    }

    #[test]
    fn every_link_leads_up() {
        for seed in 0..200 {
            let mut lcg = Lcg::new(seed);
            let nodes = 2 + lcg.below(30);
            let edges: Vec<_> = (0..lcg.below(60)).map(|_| lcg.pair(nodes)).collect();
            let links = without_circles(&diagram(nodes, &edges));
            let rank = ranks(nodes, &links);
            assert!(links.iter().all(|link| rank[link.below] > rank[link.above]), "seed {seed}");
            assert!(rank.contains(&0), "seed {seed}");
        }
    }
}
