package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.world.Held;
import org.westphalia.world.WhatIf;

/// The accounts between two readings: what the first holds, with some of its claims exchanged for what the second holds in their
/// place. Readings are taken as the claims that they come to in the end, so that it does not matter from which others they inherit.
///
/// An account answers each question once, and no two of its claims state the same number unless a reading does so itself.
final class ClaimExchanges {
    private static final Set<String> OWN_WISHES = Set.of("matters", "likes", "points", "combined");

    private final Asking first;
    private final List<ClaimExchange> all;
    private final List<ClaimExchange> idle;

    /// Pairs of exchanges of which the second cannot be made without the first: the claims would state one number twice.
    private final List<int[]> needed;

    private final List<String> shared;

    private ClaimExchanges(
            Asking first,
            List<String> shared,
            List<ClaimExchange> all,
            List<ClaimExchange> idle,
            List<int[]> needed) {
        this.first = first;
        this.shared = shared;
        this.all = all;
        this.idle = idle;
        this.needed = needed;
    }

    /// The exchanges between two readings under the same departures.
    static ClaimExchanges between(Asking first, Asking second) {
        Case source = first.source();
        Set<String> pulled =
                first.model().levers().stream().map(Lever::id).collect(Collectors.toSet());
        List<Claim> one = held(first);
        List<Claim> other = held(second);
        List<ClaimExchange> all = new ArrayList<>();
        List<ClaimExchange> idle = new ArrayList<>();
        for (Claim claim : source.claims()) {
            Optional<ClaimExchange> exchange = exchange(claim, one, other);
            if (exchange.isPresent()) {
                (touches(source, exchange.get(), pulled) ? all : idle).add(exchange.get());
            }
        }
        List<String> shared = one.stream().filter(other::contains).map(Claim::id).toList();
        return new ClaimExchanges(first, shared, all, idle, needed(source, all));
    }

    private static List<Claim> held(Asking asking) {
        return Held.claims(
                asking.source(), asking.reading().map(reading -> reading.id()), asking.whatIf());
    }

    /// The exchange that a claim begins: one that the first alone holds, or the second where the first has no answer.
    private static Optional<ClaimExchange> exchange(
            Claim claim, List<Claim> one, List<Claim> other) {
        if (one.contains(claim) == other.contains(claim)) {
            return Optional.empty();
        }
        boolean held = one.contains(claim);
        Optional<String> rival =
                claim.question().isEmpty()
                        ? Optional.empty()
                        : (held ? other : one)
                                .stream()
                                        .filter(each -> each.question().equals(claim.question()))
                                        .map(Claim::id)
                                        .findFirst();
        if (held) {
            return Optional.of(
                    new ClaimExchange(
                            rival.flatMap(_ -> claim.question()), Optional.of(claim.id()), rival));
        }
        return rival.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new ClaimExchange(
                                Optional.empty(), Optional.empty(), Optional.of(claim.id())));
    }

    /// Whether any number on which a verdict may rest can be another after this exchange.
    private static boolean touches(Case source, ClaimExchange exchange, Set<String> pulled) {
        List<Change> before = changes(source, exchange.first());
        List<Change> after = changes(source, exchange.second());
        return !before.equals(after)
                && IntStream.range(0, before.size() + after.size())
                        .mapToObj(i ->
                                i < before.size() ? before.get(i) : after.get(i - before.size()))
                        .anyMatch(change -> touches(source, change.path(), pulled));
    }

    private static boolean touches(Case source, Path path, Set<String> pulled) {
        List<String> names = path.segments();
        if (names.getFirst().equals("levers")) {
            return names.size() < 2 || pulled.contains(names.get(1));
        }
        boolean third =
                source.findParty(names.getFirst()).map(party -> !party.decides()).orElse(false);
        return !(third && names.stream().skip(1).limit(2).anyMatch(OWN_WISHES::contains));
    }

    private static List<Change> changes(Case source, Optional<String> claim) {
        return claim.flatMap(source::findClaim).map(Claim::changes).orElse(List.of());
    }

    private static List<int[]> needed(Case source, List<ClaimExchange> all) {
        Rivals paths = new Rivals(source, List.of());
        List<Set<Path>> before = new ArrayList<>();
        List<Set<Path>> after = new ArrayList<>();
        for (ClaimExchange each : all) {
            before.add(set(source, paths, each.first()));
            after.add(set(source, paths, each.second()));
        }
        List<int[]> needed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (i != j && before.get(i).stream().anyMatch(after.get(j)::contains)) {
                    needed.add(new int[] {i, j});
                }
            }
        }
        return needed;
    }

    private static Set<Path> set(Case source, Rivals paths, Optional<String> claim) {
        return changes(source, claim).stream()
                .filter(Change.Set.class::isInstance)
                .flatMap(change -> paths.expanded(change.path()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Ids of the claims that both hold.
    List<String> shared() {
        return shared;
    }

    /// The exchanges that may change a verdict, in the order of the case.
    List<ClaimExchange> all() {
        return all;
    }

    /// ClaimExchanges that change no number of any world: of claims without numbers, on levers that are not pulled, on what a third party
    /// wishes.
    List<ClaimExchange> idle() {
        return idle;
    }

    List<ClaimExchange> chosen(BitSet set) {
        return set.stream().mapToObj(all::get).toList();
    }

    /// Whether some number would be stated twice after exactly these exchanges.
    boolean isTwofold(BitSet set) {
        return needed.stream().anyMatch(pair -> set.get(pair[1]) && !set.get(pair[0]));
    }

    /// Whether that is so of everything that contains the first and nothing of the second.
    boolean isTwofold(BitSet in, BitSet out) {
        return needed.stream().anyMatch(pair -> in.get(pair[1]) && out.get(pair[0]));
    }

    /// The first reading after these exchanges.
    WhatIf after(BitSet set) {
        Asking asking = first;
        for (ClaimExchange each : chosen(set)) {
            Asking before = asking;
            WhatIf whatIf =
                    each.second()
                            .map(before::holding)
                            .orElseGet(() -> before.without(each.first().orElseThrow()));
            asking = new Asking(before.source(), before.reading(), whatIf, before.settings());
        }
        return asking.whatIf();
    }
}
