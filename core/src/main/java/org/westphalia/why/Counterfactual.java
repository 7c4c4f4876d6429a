package org.westphalia.why;

/// One thing supposed against a reading to see whether a deal appears: if it does, what was supposed away is part of why there is
/// none (Fearon 1995, *Rationalist Explanations for War*, International Organization 49(3), for the first, third and fourth;
/// Putnam 1988, *Diplomacy and Domestic Politics*, International Organization 42(3), for the fifth).
public sealed interface Counterfactual {
    /// What could be agreed is not only what the options say: a lottery over terms that keep all rules and absolute red lines, or an
    /// amount between two options of an issue of money. Indivisible stakes.
    record Divisible() implements Counterfactual {}

    /// Absolute red lines carry a price instead. A deal then shows lines that stand in the way at any price.
    record Priced() implements Counterfactual {}

    /// One party may count on the deal lasting, while all others see the same chance as before. A commitment problem.
    record Lasting(String party) implements Counterfactual {}

    /// Each party's no-deal value is what the author of the reading thinks it really is, and the odds of contests are the true
    /// ones. Misjudged alternatives.
    record Judged() implements Counterfactual {}

    /// One group decides for its party, by its own numbers and red lines. Of a leader: a domestic constraint; of another camp:
    /// factions.
    ///
    /// @param leader whether the case marks the group as the leader
    record Alone(String party, String group, boolean leader) implements Counterfactual {}

    /// Nobody asks of terms that they be worth a refusal by others. Bad faith.
    record GoodFaith() implements Counterfactual {}

    /// Its name in answers: `divisible`, `priced`, `lasting.delta`, `judged`, `alone.upland.cabinet`, `good-faith`.
    default String name() {
        return switch (this) {
            case Divisible() -> "divisible";
            case Priced() -> "priced";
            case Lasting(String party) -> "lasting." + party;
            case Judged() -> "judged";
            case Alone(String party, String group, boolean _) -> "alone." + party + "." + group;
            case GoodFaith() -> "good-faith";
        };
    }
}
