package org.westphalia.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Assessment.Reason;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Agreement;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Demand;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Up to three sentences that tell why, each with the claims on which it rests: without a deal one minimal conflict ([Conflict]) and
/// what the claims behind it say; with one who is nearest to refusing it and what it gains by.
final class Reasons {
    private static final int MOST = 3;
    private static final long NODES = 20_000;

    private final Model model;
    private final Wording wording;

    private Reasons(Model model) {
        this.model = model;
        this.wording = new Wording(model.source());
    }

    /// @param conflict a minimal one of every world, where there is a refutation
    static List<Reason> of(
            Model model,
            RangeVerdict found,
            Optional<Judgement> judgement,
            Optional<List<Demand>> conflict) {
        Reasons reasons = new Reasons(model);
        List<Reason> told =
                judgement.filter(Judgement::deal).isPresent()
                        ? reasons.forDeal(judgement.get(), found.verdict() == Verdict.POSSIBLE)
                        : conflict.map(demands -> reasons.tell(demands, true))
                                .orElseGet(reasons::inTheMiddle);
        return told.subList(0, Math.min(MOST, told.size()));
    }

    /// Why the middle world has no deal; nothing when it has one.
    private List<Reason> inTheMiddle() {
        World middle = model.middle();
        if (!(Search.decide(middle, NODES) instanceof Outcome.Refuted refuted)
                || !(Certifier.certify(middle, refuted) instanceof Certificate.NoDeal(var root))) {
            return List.of();
        }
        double[] values = model.middleValues();
        return Conflict.in(model.region(values, values), Optional.of(root))
                .map(demands -> tell(demands, false))
                .orElseGet(List::of);
    }

    private List<Reason> tell(List<Demand> demands, boolean everywhere) {
        List<String> kept = new ArrayList<>();
        List<String> gaining = new ArrayList<>();
        Set<String> claims = new LinkedHashSet<>();
        for (Demand demand : demands) {
            switch (demand) {
                case Demand.Line(String holder, var line) -> {
                    kept.add(wording.line(holder, line));
                    claims.addAll(claimsAt(holder, "red-lines." + line.id()));
                }
                case Demand.Rule(String id) -> kept.add("the rule " + id);
                case Demand.Threshold(String holder) -> {
                    List<String> sought = soughtRefusals(holder);
                    gaining.add(wording.holder(holder) + talksForThat(sought));
                    claims.addAll(claimsAt(holder, "no-deal"));
                    if (!sought.isEmpty()) {
                        claims.addAll(
                                model.claimsBehind(
                                        Path.of(holder.split("\\.", 2)[0] + ".seeks-refusal")));
                    }
                }
            }
        }
        List<String> clauses = new ArrayList<>();
        if (!kept.isEmpty()) {
            clauses.add("keep to " + Wording.join(kept, "and to"));
        }
        if (!gaining.isEmpty()) {
            clauses.add("are worth as much as no deal to " + Wording.join(gaining, "and to"));
        }
        String sentence =
                (everywhere ? "No terms " : "In the middle world no terms ")
                        + Wording.join(clauses, "and")
                        + (demands.size() > 1 ? together(demands) : ".");
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(sentence, List.copyOf(claims)));
        for (String id : claims) {
            model.source()
                    .findClaim(id)
                    .map(Claim::says)
                    .ifPresent(says -> reasons.add(new Reason(says, List.of(id))));
        }
        return reasons;
    }

    /// How demands that no terms meet belong together: all must be met, or those of as many as must sign.
    private String together(List<Demand> demands) {
        World middle = model.middle();
        boolean someParties =
                switch (middle.agreement()) {
                    case Agreement.All() -> false;
                    case Agreement.Quorum(int count, var _) -> count < middle.signatories().size();
                    case Agreement.AnyOf _ -> true;
                };
        boolean someGroups =
                demands.stream()
                        .map(Demand::whose)
                        .flatMap(Optional::stream)
                        .filter(holder -> holder.contains("."))
                        .anyMatch(holder -> mayRefuse(middle, holder));
        return someParties || someGroups ? ", for as many of them as must sign." : ", all at once.";
    }

    /// Whether the party of a group may sign without it.
    private static boolean mayRefuse(World world, String group) {
        Signatory party = world.signatory(group.split("\\.", 2)[0]);
        return party.quorumShare() < 1
                && party.members().stream()
                        .anyMatch(member -> member.id().equals(group) && !member.veto());
    }

    private List<String> soughtRefusals(String holder) {
        String party = holder.split("\\.", 2)[0];
        return model.middle().signatory(party).members().stream()
                .filter(member -> member.id().equals(holder))
                .flatMap(member -> member.soughtRefusals(party).stream())
                .toList();
    }

    private static String talksForThat(List<String> sought) {
        return sought.isEmpty()
                ? ""
                : ", which is said to seek refusal by "
                        + Wording.join(sought, "or")
                        + " and counts what that would bring";
    }

    /// The claims behind a number of a holder; of a party that blends its groups those behind any of its groups'.
    private List<String> claimsAt(String holder, String leaf) {
        List<String> claims = model.claimsBehind(Path.of(holder + "." + leaf));
        return !claims.isEmpty()
                ? claims
                : model.source().findParty(holder).stream()
                        .flatMap(party -> party.groups().stream())
                        .flatMap(group ->
                                model
                                        .claimsBehind(
                                                Path.of(holder + "." + group.id() + "." + leaf))
                                        .stream())
                        .distinct()
                        .toList();
    }

    /// @param seldom whether the middle world may lack a deal: then the reason for that is told second
    private List<Reason> forDeal(Judgement judgement, boolean seldom) {
        List<PartyView> signing =
                judgement.parties().stream()
                        .filter(PartyView::signs)
                        .sorted(Comparator.comparing(PartyView::gain))
                        .map(Reasons::decisive)
                        .toList();
        List<Reason> reasons = new ArrayList<>();
        if (!signing.isEmpty()) {
            PartyView nearest = signing.getFirst();
            reasons.add(
                    new Reason(
                            "Nearest to refusing: "
                                    + wording.holder(nearest.id())
                                    + ". These terms are worth "
                                    + points(nearest.value())
                                    + " there, no deal "
                                    + points(nearest.noDeal())
                                    + ".",
                            claimsAt(nearest.id(), "no-deal")));
        }
        if (seldom) {
            inTheMiddle().stream().limit(1).forEach(reasons::add);
        }
        for (PartyView view : signing) {
            most(judgement, view).ifPresent(reasons::add);
        }
        return reasons;
    }

    /// Of a party with groups the willing group whose consent hangs by least: the one whose gain is the party's.
    private static PartyView decisive(PartyView party) {
        return party.groups().stream()
                .filter(group -> group.gain().compareTo(party.gain()) == 0)
                .findFirst()
                .orElse(party);
    }

    /// What matters most in its favour: the issue that contributes most to its value.
    private Optional<Reason> most(Judgement judgement, PartyView view) {
        Optional<Map.Entry<String, BigDecimal>> most =
                view.contributions().entrySet().stream()
                        .filter(entry -> entry.getValue().signum() > 0)
                        .max(Map.Entry.comparingByValue());
        return most.map(entry -> {
            String issue = entry.getKey();
            String option = judgement.terms().option(issue).orElseThrow();
            Set<String> claims =
                    new LinkedHashSet<>(claimsAt(view.id(), "likes." + issue + "." + option));
            claims.addAll(claimsAt(view.id(), "matters." + issue));
            return new Reason(
                    "What speaks most for them with "
                            + wording.holder(view.id())
                            + ": "
                            + wording.option(issue, option)
                            + " ("
                            + issue
                            + "), "
                            + points(entry.getValue())
                            + " points.",
                    List.copyOf(claims));
        });
    }

    private static String points(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
