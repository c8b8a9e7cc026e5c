//! Lists of numbers, one for each atom, laid end to end.

/// For each owner a list of numbers.
///
/// Two flat arrays, so that a million lists cost two allocations and four bytes a list.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Where the list of each owner starts, and at the end where the last one ends.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// The lists of `count` owners, each in the order in which `links` gives its items.
    ///
    /// `links` is run twice, once to count and once to fill, and must give the same both times.
    pub(super) fn new(count: usize, links: impl Fn(&mut dyn FnMut(u32, u32))) -> Lists {
        // Shifted by two while counting and by one while filling, the starts serve as their own cursors.
        let mut starts = vec![0_u32; count + 2];
        links(&mut |owner, _| starts[owner as usize + 2] += 1);
        let mut total = 0_u32;
        for start in &mut starts {
            total = total.checked_add(*start).expect("a debate has fewer than 2^32 links");
            *start = total;
        }
        let mut items = vec![0; total as usize];
        links(&mut |owner, item| {
            let cursor = &mut starts[owner as usize + 1];
            items[*cursor as usize] = item;
            *cursor += 1;
        });
        starts.pop();
        Lists { starts, items }
    }

    /// The lists of `count` owners, from links that each give an owner and an item of it.
    pub(super) fn of_links(count: usize, links: &[(u32, u32)]) -> Lists {
        Lists::new(count, |link| links.iter().for_each(|&(owner, item)| link(owner, item)))
    }

    /// The list of an owner.
    pub(super) fn of(&self, owner: u32) -> &[u32] {
        let owner = owner as usize;
        &self.items[self.starts[owner] as usize..self.starts[owner + 1] as usize]
    }

    /// How many lists there are.
    pub(super) fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The same links from the other end: for each item the owners of the lists that it is in.
    pub(super) fn reversed(&self) -> Lists {
        Lists::new(self.count(), |link| {
            for owner in 0..self.count() as u32 {
                for &item in self.of(owner) {
                    link(item, owner);
                }
            }
        })
    }
}
