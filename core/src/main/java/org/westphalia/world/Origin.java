package org.westphalia.world;

/// Where a number comes from.
///
/// @param kind `claim`, `lever`, `frame`, `what-if`, `like`, `default` or `unknown`
/// @param id of the claim or lever, or the path or holder it was taken from; empty for a default
public record Origin(String kind, String id) {}
