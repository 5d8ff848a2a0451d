//! UTF-16 positions, as reports have them, in Rust strings.

/// Code units of a text.
pub fn len(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A text that is asked for many positions.
pub struct Utf16<'a> {
    text: &'a str,
    /// The byte at each unit; `None` inside a character.
    bytes: Vec<Option<usize>>,
}

impl<'a> Utf16<'a> {
    /// Walks over the text once.
    pub fn new(text: &'a str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (byte, c) in text.char_indices() {
            bytes.push(Some(byte));
            bytes.extend((1..c.len_utf16()).map(|_| None));
        }
        bytes.push(Some(text.len()));
        Utf16 { text, bytes }
    }

    /// The byte at a position; `None` inside a character or behind the end.
    pub fn byte(&self, position: usize) -> Option<usize> {
        *self.bytes.get(position)?
    }

    /// The text between two positions.
    pub fn slice(&self, start: usize, end: usize) -> Option<&'a str> {
        self.text.get(self.byte(start)?..self.byte(end)?)
    }

    /// Code units of the text.
    pub fn len(&self) -> usize {
        self.bytes.len() - 1
    }
}

/// The text between two UTF-16 positions.
pub fn slice(text: &str, start: usize, end: usize) -> Option<&str> {
    Utf16::new(text).slice(start, end)
}
