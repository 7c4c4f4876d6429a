package org.westphalia.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.chart.DealMap;
import org.westphalia.chart.Shares;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;

/// Charts from answers.
public final class Maps {
    private static final Map<String, String> SOLUTIONS =
            Map.of(
                    "nash", "Nash",
                    "kalai-smorodinsky", "Kalai-Smorodinsky",
                    "egalitarian", "Egalitarian",
                    "utilitarian", "Utilitarian");

    /// With more parties than this that must sign, a frontier has too many points to be worked out while somebody waits.
    public static final int MOST_PARTIES = 6;

    private Maps() {}

    /// The pairs of parties that must sign, each with what terms give them.
    ///
    /// @param deals the answer of `deals`
    /// @param proposals the answer of `terms` to each proposal
    /// @param chosen the same to chosen terms
    /// @param most so many pairs at most
    public static List<DealMap> of(
            Case source,
            Part deals,
            Map<String, Answer> proposals,
            Optional<Answer> chosen,
            int most) {
        List<Party> parties = source.decidingParties();
        List<DealMap> maps = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size() && maps.size() < most; j++) {
                pair(source, deals, proposals, chosen, parties.get(i), parties.get(j))
                        .ifPresent(maps::add);
            }
        }
        return maps;
    }

    private static Optional<DealMap> pair(
            Case source,
            Part deals,
            Map<String, Answer> proposals,
            Optional<Answer> chosen,
            Party across,
            Party upward) {
        List<DealMap.Kind> kinds = new ArrayList<>();
        List<DealMap.Point> frontier = new ArrayList<>();
        for (Part terms : deals.parts("frontier")) {
            Part gains = terms.part("gains");
            point("Point " + (frontier.size() + 1), gains, across, upward).ifPresent(frontier::add);
        }
        kinds.add(
                new DealMap.Kind(
                        deals.text("frontier-of").equals("all-terms")
                                ? "Frontier of all terms"
                                : "Frontier of the deals",
                        frontier,
                        false));
        List<DealMap.Point> tabled = new ArrayList<>();
        proposals.forEach((id, answer) ->
                judged(
                                source.findProposal(id).flatMap(Proposal::title).orElse(id),
                                answer,
                                across,
                                upward)
                        .ifPresent(tabled::add));
        kinds.add(new DealMap.Kind("Proposals", tabled, true));
        List<DealMap.Point> solutions = new ArrayList<>();
        Map<String, Part> found = new LinkedHashMap<>();
        deals.parts("solutions").forEach(solution -> found.put(solution.name(), solution));
        found.forEach((name, solution) ->
                point(SOLUTIONS.getOrDefault(name, name), solution.part("gains"), across, upward)
                        .ifPresent(solutions::add));
        kinds.add(new DealMap.Kind("Solutions", solutions, true));
        List<DealMap.Point> own = new ArrayList<>();
        chosen.flatMap(answer -> judged("chosen", answer, across, upward)).ifPresent(own::add);
        kinds.add(new DealMap.Kind("Chosen terms", own, true));
        kinds.removeIf(kind -> kind.points().isEmpty());
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new DealMap(title(across), title(upward), kinds));
    }

    private static Optional<DealMap.Point> point(
            String name, Part gains, Party across, Party upward) {
        return gains.has(across.id()) && gains.has(upward.id())
                ? Optional.of(
                        new DealMap.Point(
                                name,
                                gains.decimal(across.id()).doubleValue(),
                                gains.decimal(upward.id()).doubleValue()))
                : Optional.empty();
    }

    private static Optional<DealMap.Point> judged(
            String name, Answer answer, Party across, Party upward) {
        Map<String, Part> parties = new LinkedHashMap<>();
        answer.root().parts("parties").forEach(party -> parties.put(party.text("id"), party));
        Part one = parties.get(across.id());
        Part other = parties.get(upward.id());
        return one != null && other != null && one.has("gain") && other.has("gain")
                ? Optional.of(
                        new DealMap.Point(
                                name,
                                one.decimal("gain").doubleValue(),
                                other.decimal("gain").doubleValue()))
                : Optional.empty();
    }

    private static String title(Party party) {
        return party.title().isEmpty() ? party.id() : party.title();
    }

    /// How often there is a deal, reading by reading.
    ///
    /// @param assess the answer of `assess`
    public static Shares shares(Part assess) {
        List<Shares.Row> rows = new ArrayList<>();
        for (Part reading : assess.parts("readings")) {
            Part share = reading.part("share");
            rows.add(
                    new Shares.Row(
                            reading.text("title").isEmpty()
                                    ? reading.text("id")
                                    : reading.text("title"),
                            reading.text("verdict"),
                            share.decimal("value").doubleValue(),
                            share.decimal("low").doubleValue(),
                            share.decimal("high").doubleValue(),
                            Figures.dealCell(share.share(), share.share().worlds() == 1)));
        }
        return new Shares("How often there is a deal", "the worlds the ranges allow", rows);
    }
}
