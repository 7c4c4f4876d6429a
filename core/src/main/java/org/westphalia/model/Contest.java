package org.westphalia.model;

/// What the parties have instead of a deal and somebody wins: a war, a strike, a court case. The chance that a deciding party
/// wins it is a setting of the case at `contests.<id>.odds.<party>`; all parties share it.
///
/// @param id kebab-case name, unique among the contests of a case
/// @param title one line in plain words
public record Contest(String id, String title) {}
