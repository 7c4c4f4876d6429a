package org.westphalia.world;

/// What a model supposes against the case.
///
/// @param lasting every agreement lasts
/// @param judged no-deal values are the author's estimates
/// @param apart groups stand by themselves
record Supposed(boolean lasting, boolean judged, boolean apart) {
    static final Supposed NOTHING = new Supposed(false, false, false);
}
