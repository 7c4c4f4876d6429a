package org.westphalia.finding;

/// A spot in a file of a case.
///
/// @param file name relative to the case folder
/// @param line 1-based
/// @param column 1-based, in characters
/// @param length how many characters are marked, at least 1
public record Place(String file, int line, int column, int length) {}
