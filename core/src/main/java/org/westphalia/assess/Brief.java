package org.westphalia.assess;

import org.westphalia.world.Model;

/// A verdict and a share, and nothing besides: what a model answers when it is asked many times with one thing changed.
///
/// @param verdict over all that the numbers allow; verified like every verdict
/// @param share of drawn worlds that have a deal
public record Brief(Verdict verdict, Share share) {

    /// Asks a model. The verdict and the share are those of [Assess].
    public static Brief of(Model model, Settings settings) {
        DrawnWorlds draws = new DrawnWorlds(model, settings);
        RangeVerdict found = RangeVerdict.of(model, draws, settings, "verdict");
        return new Brief(found.verdict(), draws.share());
    }
}
