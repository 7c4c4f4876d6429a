package org.westphalia.world;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;

/// Where one number of a model comes from, step by step: what set it, what claims add, what levers do to it.
///
/// @param path the number (of one group, where it was asked for a whole party)
/// @param kind what kind of number, in words of the language (`no deal`, `weight`)
/// @param scale where an unknown number of this kind may lie
/// @param allowed what may be written for it
/// @param setting what it is set to; empty when nobody sets it
/// @param origin who set it: a claim, the frame, a what-if, a lever; `default` or `unknown` when nobody did
/// @param like the holders from which it is taken over, nearest first; empty when it is its own
/// @param base its range before claims add and levers act; empty where it follows from other numbers in each world
/// @param middle its value in the middle world before claims add and levers act, where it has one of its own
/// @param word the range of the word that stands for it, if it is written as one
/// @param additions what claims add
/// @param pulls what levers that are pulled do to it
/// @param floor below which it does not fall, of a no-deal value
/// @param ceiling above which it does not rise
/// @param range after all this; of a no-deal value, when its own party has refused
/// @param rising whether deals can only vanish when it rises (-1), only appear (+1), or neither is sure (0)
public record NumberTrace(
        Path path,
        String kind,
        Interval scale,
        Interval allowed,
        Optional<Setting> setting,
        Origin origin,
        List<Path> like,
        Optional<Interval> base,
        OptionalDouble middle,
        Optional<Interval> word,
        List<Addition> additions,
        List<Pull> pulls,
        Optional<Interval> floor,
        Optional<Interval> ceiling,
        Optional<Interval> range,
        int rising) {

    public NumberTrace {
        like = List.copyOf(like);
        additions = List.copyOf(additions);
        pulls = List.copyOf(pulls);
    }

    /// What a claim adds.
    public record Addition(Uncertain amount, Origin origin) {}

    /// What a lever does to the number.
    ///
    /// @param lever its id
    /// @param when when the change counts
    /// @param change as the lever has it
    /// @param amount its range, as a claim or the lever itself has it; empty where it is no number
    /// @param amountSetBy who set the amount: the lever's own text (`frame`), or a claim
    /// @param believed the range of the belief in it, the product where two levers act together
    public record Pull(
            String lever,
            Lever.When when,
            Change change,
            Optional<Interval> amount,
            Origin amountSetBy,
            Interval believed) {}
}
