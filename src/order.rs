//! Sorting with one copy of the standard library's sort in the package: it is compiled anew for every type and every key, at
//! seven kilobytes each, and the lists here are short.

use std::cmp::Ordering;

/// Sorts by a key; what is equal keeps its order.
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let order = indices(items.len(), &|one, other| key(&items[one]).cmp(&key(&items[other])));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| taken[index].take()));
}

/// Sorts by the items themselves.
pub fn ascending<T: Ord + Clone>(items: &mut Vec<T>) {
    let order = indices(items.len(), &|one, other| items[one].cmp(&items[other]));
    *items = order.into_iter().map(|index| items[index].clone()).collect();
}

fn indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    indices.sort_by(|one, other| compare(*one, *other));
    indices
}

#[cfg(test)]
mod tests {
    #[test]
    fn equal_keys_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        super::by_key(&mut items, |item| item.0);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        super::ascending(&mut items);
        assert_eq!(items[0], (1, 'b'));
        let mut none: Vec<u8> = Vec::new();
        super::ascending(&mut none);
    }
}
