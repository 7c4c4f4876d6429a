package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Demands on terms put as further signatories of a world, without whom there is no deal: so the one search answers what deals there are
/// that also meet them, and its refutations can be checked.
final class Required {
    private static final long ONE = 1_000_000_000L;

    private Required() {}

    /// The world in which these must sign as well, whatever the agreement asks for.
    static World in(World world, List<Signatory> more) {
        List<Signatory> all = new ArrayList<>(world.signatories());
        all.addAll(more);
        Set<String> names = new LinkedHashSet<>();
        more.forEach(each -> names.add(each.party()));
        Agreement agreement =
                switch (world.agreement()) {
                    case Agreement.All every -> every;
                    case Agreement.Quorum(int count, Set<String> vetoes) ->
                            new Agreement.Quorum(count + more.size(), union(vetoes, names));
                    case Agreement.AnyOf(List<Set<String>> coalitions) ->
                            new Agreement.AnyOf(
                                    coalitions.stream().map(each -> union(each, names)).toList());
                };
        return world.with(all).withAgreement(agreement);
    }

    /// The world in which these sign and nobody else is asked.
    static World alone(World world, List<Signatory> these) {
        return world.with(these).withAgreement(new Agreement.All());
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }

    /// For everybody with a part in the decision, one who signs exactly when keeping is worth at least as much as breaking.
    static List<Signatory> keepers(World world) {
        List<Signatory> keepers = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                if (hasAPart(member)) {
                    keepers.add(
                            one(
                                    "keeping for " + member.id(),
                                    member.value(),
                                    nothing(world, List.of()),
                                    negative(member.collapse()),
                                    0,
                                    0,
                                    List.of()));
                }
            }
        }
        return keepers;
    }

    /// A group without a share that cannot block its party counts for nothing.
    static boolean hasAPart(Member member) {
        return member.share() > 0 || member.veto();
    }

    private static Worth negative(Worth worth) {
        long[][] options = new long[worth.options().length][];
        for (int i = 0; i < options.length; i++) {
            options[i] = worth.options()[i].clone();
            for (int o = 0; o < options[i].length; o++) {
                options[i][o] = -options[i][o];
            }
        }
        return new Worth(
                -worth.base(),
                options,
                worth.extras().stream()
                        .map(extra -> new Worth.Extra(extra.name(), extra.when(), -extra.points()))
                        .toList());
    }

    /// What is worth nothing whatever the terms.
    private static Worth nothing(World world, List<Worth.Extra> extras) {
        return new Worth(
                0,
                world.issues().stream()
                        .map(issue -> new long[issue.options().size()])
                        .toArray(long[][]::new),
                extras);
    }

    /// One who signs terms with at least this chance to last, on the grid of chances, above 0.
    static Signatory lastingAtLeast(World world, double breaks, long chance) {
        RedLine line =
                new RedLine(
                        "lasting",
                        new RedLine.NeedsLasting(List.of(), (double) chance / Grid.CERTAIN),
                        java.util.Optional.empty());
        Worth nothing = nothing(world, List.of());
        return one("lasting so long", nothing, nothing, nothing, 0, breaks, List.of(line));
    }

    /// One who signs terms with a smaller chance to last than this.
    static Signatory lastingLess(World world, double breaks, long chance) {
        Worth nothing = nothing(world, List.of());
        Worth fires =
                nothing(
                        world,
                        List.of(
                                new Worth.Extra(
                                        "breaking",
                                        new RedLine.NeedsLasting(
                                                List.of(), (double) chance / Grid.CERTAIN),
                                        ONE)));
        return one("breaking so soon", nothing, nothing, fires, ONE, breaks, List.of());
    }

    /// One who signs terms that differ from these in so many clauses at most.
    static Signatory changesAtMost(World world, Terms from, int most) {
        long[][] options = new long[world.issues().size()][];
        for (int i = 0; i < options.length; i++) {
            Issue issue = world.issues().get(i);
            options[i] = new long[issue.options().size()];
            for (int o = 0; o < options[i].length; o++) {
                boolean same =
                        from.option(issue.id())
                                .filter(issue.options().get(o).id()::equals)
                                .isPresent();
                options[i][o] = same ? 0 : -ONE;
            }
        }
        Worth nothing = nothing(world, List.of());
        return one(
                "changing little",
                new Worth(most * ONE, options, List.of()),
                nothing,
                nothing,
                0,
                0,
                List.of());
    }

    private static Signatory one(
            String name,
            Worth value,
            Worth collapse,
            Worth outright,
            long threshold,
            double breaks,
            List<RedLine> lines) {
        Member member =
                new Member(
                        name, ONE, false, value, collapse, outright, threshold, threshold, Map.of(),
                        breaks, lines);
        return new Signatory(name, ONE, List.of(member));
    }
}
