package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.cases.CaseLibrary;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;

/// Numbers worked out for a whole batch of worlds are those that each world made by itself has, to the last bit.
class WorldLanesTest {
    @Test
    void everyNumberIsThatOfTheWorldMadeByItself() {
        int compared = 0;
        for (String id : CaseLibrary.ids()) {
            Case source = CaseLibrary.read(id);
            List<Optional<String>> readings =
                    source.readings().isEmpty()
                            ? List.of(Optional.empty())
                            : source.readings().stream()
                                    .map(Reading::id)
                                    .map(Optional::of)
                                    .toList();
            for (Optional<String> reading : readings) {
                Model model = Model.resolve(source, reading, WhatIf.none());
                Optional<WorldLanes> lanes = model.lanes(5);
                if (lanes.isPresent()) {
                    compare(id + " " + reading, model, lanes.get());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static void compare(String name, Model model, WorldLanes lanes) {
        int variables = model.variables().size();
        double[][] columns = new double[variables][5];
        for (int lane = 0; lane < 5; lane++) {
            for (int v = 0; v < variables; v++) {
                columns[v][lane] =
                        model.quantile(v, org.westphalia.number.Draws.uniform(9, lane, v));
            }
        }
        lanes.begin(columns, 5);
        for (int lane = 0; lane < 5; lane++) {
            double[] values = new double[variables];
            for (int v = 0; v < variables; v++) {
                values[v] = columns[v][lane];
            }
            Optional<World> world = model.at(values);
            assertThat(lanes.isPossible(lane)).as(name).isEqualTo(world.isPresent());
            if (world.isPresent()) {
                compare(name, world.get(), lanes, lane);
            }
        }
    }

    private static void compare(String name, World world, WorldLanes lanes, int lane) {
        int m = 0;
        for (Signatory signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                String who = name + " " + member.id();
                assertThat(lanes.noDeal(m)[lane]).as(who).isEqualTo((double) member.noDeal());
                assertThat(lanes.breaks(m)[lane]).as(who).isEqualTo(member.breaks());
                assertThat(lanes.share(m)[lane]).as(who).isEqualTo((double) member.share());
                assertThat(lanes.collapseBase(m)[lane])
                        .as(who)
                        .isEqualTo((double) member.collapse().base());
                assertThat(lanes.outright(m)[lane])
                        .as(who)
                        .isEqualTo((double) member.outright().base());
                for (int i = 0; i < world.issues().size(); i++) {
                    for (int o = 0; o < world.issues().get(i).options().size(); o++) {
                        assertThat(lanes.value(m, i, o)[lane] + 0.0)
                                .as(who)
                                .isEqualTo((double) member.value().options()[i][o]);
                        double collapse = lanes.hasCollapse(m) ? lanes.collapse(m, i, o)[lane] : 0;
                        assertThat(collapse + 0.0)
                                .as(who)
                                .isEqualTo((double) member.collapse().options()[i][o]);
                        assertThat(lanes.rate(i, o)[lane])
                                .as(who)
                                .isEqualTo(world.hazard().rates()[i][o]);
                    }
                }
                List<Worth> worths = List.of(member.value(), member.collapse(), member.outright());
                for (int kind = 0; kind < 3; kind++) {
                    assertThat(lanes.extras(m, kind))
                            .as(who)
                            .isEqualTo(worths.get(kind).extras().size());
                    for (int e = 0; e < lanes.extras(m, kind); e++) {
                        assertThat(lanes.extra(m, kind, e)[lane] + 0.0)
                                .as(who)
                                .isEqualTo((double) worths.get(kind).extras().get(e).points());
                    }
                }
                m++;
            }
        }
        assertThat(lanes.members()).isEqualTo(m);
    }
}
