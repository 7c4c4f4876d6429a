package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What follows when offers are put to the parties one after the other: "offer X to A; if A signs, put it to B with threat Y"?
///
/// Backward induction (Selten 1965; von Neumann and Morgenstern's chess argument): the last who is asked takes the better answer; the one
/// before knows that, and so on to the first. Those who refuse late bear the blame, so what no deal is worth differs by who refused
/// (R(q), levers `if: refused-by q`). Ties sign. Worked out in one world step by step, and counted over drawn worlds.
public final class WhoSignsInTurn {
    /// Orders of asking are compared for so many parties at most.
    private static final int MOST_ORDERED = 3;

    private final LeverWorlds worlds;
    private final SampledWorlds sample;
    private final List<LeverWorlds.Place> places;

    private WhoSignsInTurn(LeverWorlds worlds, SampledWorlds sample) {
        this.worlds = worlds;
        this.sample = sample;
        List<LeverWorlds.Place> all = new ArrayList<>();
        for (int k = 0; k < sample.count(); k++) {
            OptionalLong name = sample.name(k);
            all.add(name.isPresent() ? worlds.place(name.getAsLong()) : LeverWorlds.middle());
        }
        this.places = List.copyOf(all);
    }

    /// Answers for one reading of a case, or for the case alone.
    ///
    /// @param offers in the order in which they are made, the next when the one before has fallen; terms complete
    /// @throws IllegalArgumentException when levers cannot stand together, or those asked could not make a deal; the message says so
    public static Turns of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            List<Turns.Offer> offers,
            WhatOpens.Where where,
            Settings settings) {
        offers.forEach(offer -> requireEnough(source, offer));
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model present = asking.model();
        LeverWorlds worlds = new LeverWorlds(asking, present, LeverMoves.of(present, whatIf));
        SampledWorlds sample = SampledWorlds.of(present, settings);
        return new WhoSignsInTurn(worlds, sample)
                .answer(offers, WhatOpens.place(where, worlds, sample));
    }

    private static void requireEnough(Case source, Turns.Offer offer) {
        Set<String> asked = new LinkedHashSet<>();
        offer.asks().forEach(ask -> asked.add(ask.party()));
        Set<String> deciding = new LinkedHashSet<>();
        source.decidingParties().stream().map(Party::id).forEach(deciding::add);
        Agreement agreement = source.agreement();
        if (!agreement.reachedBy(asked, deciding)) {
            Set<String> missing = new LinkedHashSet<>(deciding);
            missing.removeAll(asked);
            throw new IllegalArgumentException(
                    "the signatures of "
                            + String.join(", ", asked)
                            + " would not make a deal; "
                            + String.join(", ", missing)
                            + (missing.size() == 1 ? " is" : " are")
                            + " not asked");
        }
    }

    private Turns answer(List<Turns.Offer> offers, LeverWorlds.Place place) {
        SolveTurns told = new SolveTurns(worlds, place, offers);
        Turns.Ending ending = told.solve();
        Map<Turns.Frequency, Long> counts = new LinkedHashMap<>();
        for (LeverWorlds.Place each : places) {
            counts.merge(kind(new SolveTurns(worlds, each, offers).solve()), 1L, Long::sum);
        }
        long deals =
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey().offer() >= 0)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        List<Turns.Frequency> endings =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Turns.Frequency, Long>comparingByValue().reversed())
                        .map(entry ->
                                new Turns.Frequency(
                                        entry.getKey().offer(),
                                        entry.getKey().blamed(),
                                        sample.share(entry.getValue())))
                        .toList();
        return new Turns(
                place.number(),
                offers,
                told.path(),
                ending,
                told.nodes(),
                sample.share(deals),
                endings,
                orders(offers));
    }

    private static Turns.Frequency kind(Turns.Ending ending) {
        return switch (ending) {
            case Turns.Ending.Deal(int offer, var _, var _) ->
                    new Turns.Frequency(offer, Optional.empty(), Share.known(0, 1));
            case Turns.Ending.NoDeal(Optional<String> blamed, var _) ->
                    new Turns.Frequency(-1, blamed, Share.known(0, 1));
        };
    }

    private Share deals(List<Turns.Offer> offers) {
        return sample.share(
                places.stream()
                        .filter(each ->
                                new SolveTurns(worlds, each, offers).solve()
                                        instanceof Turns.Ending.Deal)
                        .count());
    }

    private List<Turns.Order> orders(List<Turns.Offer> offers) {
        List<Turns.Ask> asks = offers.getFirst().asks();
        if (offers.size() > 1 || asks.size() > MOST_ORDERED || asks.size() < 2) {
            return List.of();
        }
        List<Turns.Order> orders = new ArrayList<>();
        for (List<Turns.Ask> order : orders(asks, List.of())) {
            orders.add(
                    new Turns.Order(
                            order.stream().map(Turns.Ask::party).toList(),
                            deals(List.of(new Turns.Offer(offers.getFirst().terms(), order)))));
        }
        return orders;
    }

    private static List<List<Turns.Ask>> orders(List<Turns.Ask> left, List<Turns.Ask> begun) {
        if (left.isEmpty()) {
            return List.of(begun);
        }
        List<List<Turns.Ask>> orders = new ArrayList<>();
        for (Turns.Ask next : left) {
            List<Turns.Ask> rest = new ArrayList<>(left);
            rest.remove(next);
            List<Turns.Ask> longer = new ArrayList<>(begun);
            longer.add(next);
            orders.addAll(orders(rest, longer));
        }
        return orders;
    }
}
