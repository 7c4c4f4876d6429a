package org.westphalia.world;

/// A third party in a world: it looks on and may put terms forward, but signs nothing. Grid units.
///
/// @param party its id
/// @param value V, what terms are worth to it
public record Onlooker(String party, Worth value) {}
