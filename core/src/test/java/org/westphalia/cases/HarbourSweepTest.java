package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Judgement;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sample;
import org.westphalia.explore.Sweep;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// The harbour games with the minimum of two parties open: the share of worlds with a deal is the area below the stairs of what the terms that all
/// others accept give these two, counted out over all terms.
class HarbourSweepTest {
    private static final int LOW = 50;
    private static final int HIGH = 90;

    @Test
    void theShareOfWorldsWithADealIsTheAreaBelowTheStairs() {
        for (String id : List.of("published/harbour-base", "published/harbour-7")) {
            Case source = CaseLibrary.read(id);
            String one = source.decidingParties().get(0).id();
            String other = source.decidingParties().get(1).id();
            double exact = area(source, one, other);
            assertThat(exact).isBetween(0.02, 0.98);
            WhatIf open =
                    set(
                            Map.of(
                                    one, new Uncertain.Range(LOW, HIGH),
                                    other, new Uncertain.Range(LOW, HIGH)));
            Plan plan = Plan.of(Sweep.of(source, Optional.empty(), open, 1, 1 << 14));
            Sample sample = Sample.of(plan, new LocalRunner(2), () -> false).getFirst();
            assertThat(sample.share().value()).as(id).isCloseTo(exact, within(0.002));
            assertThat(sample.share().low()).isLessThan(exact);
            assertThat(sample.share().high()).isGreaterThan(exact);
        }
    }

    private static WhatIf set(Map<String, Uncertain> numbers) {
        Map<Path, Setting> settings = new java.util.LinkedHashMap<>();
        numbers.forEach((party, number) ->
                settings.put(Path.of(party).then("no-deal"), new Setting.Quantity(number)));
        return new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), settings, Optional.empty());
    }

    /// For every minimum of the one, the greatest that the other may ask for.
    private static double area(Case source, String one, String other) {
        Model low =
                Model.resolve(
                        source,
                        Optional.empty(),
                        set(
                                Map.of(
                                        one,
                                        new Uncertain.Exact(LOW),
                                        other,
                                        new Uncertain.Exact(LOW))));
        List<Judgement> deals = AllTerms.deals(low.middle());
        double area = 0;
        double from = LOW;
        while (from < HIGH) {
            double reach = LOW;
            double to = HIGH;
            for (Judgement deal : deals) {
                double mine = value(deal, one);
                if (mine > from) {
                    reach = Math.max(reach, Math.min(HIGH, value(deal, other)));
                    to = Math.min(to, mine);
                }
            }
            area += (to - from) * (reach - LOW);
            from = to;
        }
        return area / ((HIGH - LOW) * (double) (HIGH - LOW));
    }

    private static double value(Judgement judgement, String party) {
        return judgement.parties().stream()
                .filter(view -> view.id().equals(party))
                .findFirst()
                .orElseThrow()
                .value()
                .doubleValue();
    }
}
