package org.westphalia.model;

import java.util.Optional;

/// Something that decides when there is no agreement: a war, a strike, a court. Its odds, the number
/// `contests.<id>.odds.<party>`, are shared: what the named parties do not have, the other parties to it have together.
///
/// @param id kebab-case name, unique among the contests of a case
public record Contest(String id, Optional<String> title) {}
