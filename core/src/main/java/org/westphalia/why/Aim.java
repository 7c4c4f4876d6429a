package org.westphalia.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Agreement;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Onlooker;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// What an actor wants to make large, as a demand on deals: "a deal that is worth at least so much to me" is a deal of a world
/// with one more demand in it, so that the one exact search decides it. Amounts are grid units.
sealed interface Aim {
    /// The world in which only those deals are left that are worth so much to the actor.
    World demanding(long amount);

    /// What complete terms are worth to the actor; rounded down to a unit.
    long worth(Terms terms);

    /// No terms are worth more than this.
    long most();

    /// Parties whose own gain the actor does not share.
    Set<String> aside();

    /// A third party's own value V: it is added to the signatories, and signs from a threshold on.
    record OwnValue(World world, Onlooker actor) implements Aim {
        @Override
        public World demanding(long amount) {
            List<Signatory> signatories = new ArrayList<>(world.signatories());
            signatories.add(signatory(actor, amount));
            return world.with(signatories).withAgreement(agreement());
        }

        private static Signatory signatory(Onlooker actor, long amount) {
            long[][] nothing = new long[0][];
            Member member =
                    new Member(
                            actor.party(),
                            Grid.units(1, Grid.DECIMALS),
                            false,
                            actor.value(),
                            new Worth(0, nothing, List.of()),
                            new Worth(0, nothing, List.of()),
                            amount,
                            amount,
                            Map.of(),
                            0,
                            List.of());
            return new Signatory(actor.party(), 0, List.of(member));
        }

        private Agreement agreement() {
            return switch (world.agreement()) {
                case Agreement.All all -> all;
                case Agreement.Quorum(int count, Set<String> vetoes) ->
                        new Agreement.Quorum(count + 1, and(vetoes));
                case Agreement.AnyOf(List<Set<String>> coalitions) ->
                        new Agreement.AnyOf(coalitions.stream().map(this::and).toList());
            };
        }

        private Set<String> and(Set<String> parties) {
            Set<String> more = new LinkedHashSet<>(parties);
            more.add(actor.party());
            return more;
        }

        @Override
        public long worth(Terms terms) {
            Worth value = actor.value();
            long sum = value.base();
            for (int i = 0; i < world.issues().size(); i++) {
                String option = terms.option(world.issues().get(i).id()).orElseThrow();
                sum += value.options()[i][world.issues().get(i).indexOf(option)];
            }
            for (Worth.Extra extra : value.extras()) {
                sum += extra.when().crossedBy(terms, Grid.CERTAIN) ? extra.points() : 0;
            }
            return sum;
        }

        @Override
        public long most() {
            return Aim.most(actor.value());
        }

        @Override
        public Set<String> aside() {
            return Set.of(actor.party());
        }
    }

    /// A deciding party's own gain: its thresholds are raised.
    record OwnGain(World world, String party) implements Aim {
        @Override
        public World demanding(long amount) {
            return world.with(
                    world.signatories().stream()
                            .map(signatory ->
                                    signatory.party().equals(party)
                                            ? signatory.withMembers(member ->
                                                    member.withNoDeal(member.noDeal() + amount))
                                            : signatory)
                            .toList());
        }

        @Override
        public long worth(Terms terms) {
            BigDecimal gain =
                    Judge.judge(world, terms).parties().stream()
                            .filter(view -> view.id().equals(party))
                            .map(PartyView::gain)
                            .findFirst()
                            .orElseThrow();
            return gain.movePointRight(world.decimals())
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }

        @Override
        public long most() {
            return world.signatory(party).members().stream()
                    .mapToLong(member ->
                            Math.max(Aim.most(member.value()), Aim.most(member.collapse()))
                                    + Aim.most(member.outright())
                                    - member.noDeal())
                    .max()
                    .orElseThrow();
        }

        @Override
        public Set<String> aside() {
            return Set.of(party);
        }
    }

    /// The aim of an actor in a world; empty for one that wants nothing of its own.
    static Optional<Aim> of(World world, String actor, Optional<Onlooker> onlooker) {
        boolean signs = world.signatories().stream().anyMatch(each -> each.party().equals(actor));
        return signs
                ? Optional.of(new OwnGain(world, actor))
                : onlooker.map(third -> new OwnValue(world, third));
    }

    private static long most(Worth worth) {
        long sum = worth.base();
        for (long[] options : worth.options()) {
            long best = options.length == 0 ? 0 : Long.MIN_VALUE;
            for (long points : options) {
                best = Math.max(best, points);
            }
            sum += best;
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += Math.max(0, extra.points());
        }
        return sum;
    }

    /// The same world with more rules.
    static World ruled(World world, List<Rule> more) {
        List<Rule> rules = new ArrayList<>(world.rules());
        rules.addAll(more);
        return world.withRules(rules);
    }
}
