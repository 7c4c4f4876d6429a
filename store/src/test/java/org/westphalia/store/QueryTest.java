package org.westphalia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.explore.Also;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Result;
import org.westphalia.explore.Sample;

/// Questions in SQL: they find what was drawn, and can do nothing but look.
class QueryTest {
    private static final int WORLDS = 2000;

    @TempDir private static Path here;
    private static Path folder;
    private static Plan plan;
    private static Kept kept;

    @BeforeAll
    static void sweep() {
        folder = here.resolve("o'river");
        plan = Sweeps.plan(Drawing.SOBOL, 3, WORLDS);
        kept = Sweeps.keep(folder, plan);
    }

    @Test
    void theFilesHoldTheWorldsThatWereDrawn() {
        Sample sample = Sample.of(plan, new LocalRunner(1), () -> false).getFirst();
        String name = sample.columns().getFirst().name();
        List<List<@Nullable Object>> rows =
                ask(
                        "SELECT world, deal, \""
                                + name
                                + "\" FROM worlds WHERE reading = '"
                                + sample.track().name()
                                + "' ORDER BY world");
        assertThat(rows).hasSize(sample.size());
        for (int k = 0; k < rows.size(); k++) {
            assertThat(rows.get(k))
                    .containsExactly((long) k, sample.deals()[k] == 1, sample.inputs()[0][k]);
        }
    }

    @Test
    void sharesAreThoseOfTheWorlds() {
        List<List<@Nullable Object>> counted =
                ask(
                        "SELECT reading, count(*), count(*) FILTER (deal) FROM worlds GROUP BY reading ORDER BY reading");
        List<List<@Nullable Object>> told =
                ask("SELECT reading, worlds, deals FROM shares ORDER BY reading");
        assertThat(told).isEqualTo(counted).hasSize(plan.sweep().tracks().size());
        assertThat(kept.readings())
                .allSatisfy(tally -> {
                    assertThat(tally.share().low()).isLessThanOrEqualTo(tally.share().value());
                    assertThat(tally.checked()).isPositive();
                });
    }

    @Test
    void inputsSayWhatTheColumnsAre() {
        List<List<@Nullable Object>> inputs = ask("SELECT name, unit, low, high FROM inputs");
        assertThat(inputs).hasSize(plan.columns().size());
        for (List<@Nullable Object> input : inputs) {
            assertThat(
                            ask(
                                    "SELECT count(*) FROM worlds WHERE \""
                                            + input.getFirst()
                                            + "\" < "
                                            + input.get(2)
                                            + " OR \""
                                            + input.getFirst()
                                            + "\" > "
                                            + input.get(3)))
                    .containsExactly(List.of(0L));
        }
    }

    @Test
    void whatElseWasFoundOutIsKeptToo() {
        Path also = here.resolve("also");
        Plan more = Plan.of(Sweeps.one(1, 60).sweep().with(EnumSet.allOf(Also.class)));
        Sweeps.keep(also, more);
        Sample sample = Sample.of(more, new LocalRunner(1), () -> false).getFirst();
        assertThat(ask(also, "SELECT count(*) FROM results"))
                .containsExactly(List.of((long) more.results().size()));
        Result pick =
                more.results().stream()
                        .filter(result -> !result.words().isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<List<@Nullable Object>> rows =
                ask(also, "SELECT deal, \"" + pick.name() + "\" FROM worlds ORDER BY world");
        assertThat(rows).hasSize(sample.size());
        assertThat(rows)
                .allSatisfy(row -> {
                    if (row.get(1) == null) {
                        assertThat(row.getFirst()).isEqualTo(false);
                    } else {
                        assertThat(pick.words()).contains((String) row.get(1));
                    }
                })
                .anySatisfy(row -> assertThat(row.get(1)).isNotNull());
    }

    @Test
    void sqlCanLookAndNothingElse() throws IOException {
        Path secret = Files.writeString(here.resolve("secret.csv"), "a,b\n1,2\n");
        Map<String, String> before = Sweeps.bytes(here);
        for (String sql :
                List.of(
                        "COPY worlds TO '" + here.resolve("stolen.parquet") + "'",
                        "COPY (SELECT 1) TO '" + here.resolve("o''river/sweep.json") + "'",
                        "ATTACH '" + here.resolve("o''river/new.db") + "' AS other",
                        "EXPORT DATABASE '" + here.resolve("o''river/all") + "'",
                        "DROP VIEW worlds",
                        "CREATE TABLE mine AS SELECT 1",
                        "SET threads = 1",
                        "INSTALL httpfs",
                        "LOAD httpfs",
                        "PRAGMA database_list",
                        "CALL pragma_version()",
                        "SELECT 1; COPY worlds TO '" + here.resolve("stolen.parquet") + "'",
                        "SELECT * FROM query('COPY worlds TO ''stolen.parquet''')",
                        "SELECT * FROM '" + secret + "'",
                        "SELECT * FROM read_text('" + secret + "')",
                        "SELECT * FROM read_csv('" + secret + "')",
                        "SELECT * FROM glob('" + here + "/*')",
                        "SELECT * FROM read_text('"
                                + folder.toString().replace("'", "''")
                                + "/../secret.csv')",
                        "SELECT * FROM read_text('http://localhost:1/x')",
                        "SELECT getenv('HOME')",
                        "")) {
            assertThatThrownBy(() -> ask(sql)).as(sql).isInstanceOf(NotKept.class);
        }
        assertThat(Sweeps.bytes(here)).isEqualTo(before);
    }

    @Test
    void aMistakenQuestionIsToldWithTheColumns() {
        assertThatThrownBy(() -> ask("SELECT nope FROM worlds"))
                .isInstanceOfSatisfying(
                        NotKept.class,
                        problem -> {
                            assertThat(problem).hasMessageContaining("nope");
                            assertThat(problem.findings().getFirst().hint())
                                    .contains("reading, world, deal, redrawn")
                                    .contains("\"" + plan.columns().getFirst().name() + "\"");
                        });
        assertThatThrownBy(() -> ask("SELEC 1"))
                .isInstanceOf(NotKept.class)
                .hasMessageContaining("no SQL");
        assertThatThrownBy(() -> Query.ask(here, "SELECT 1", new Gathered()))
                .isInstanceOf(NotKept.class)
                .hasMessageContaining("sweep.json");
    }

    private static List<List<@Nullable Object>> ask(String sql) {
        return ask(folder, sql);
    }

    private static List<List<@Nullable Object>> ask(Path folder, String sql) {
        Gathered gathered = new Gathered();
        Query.ask(folder, sql, gathered);
        return gathered.rows;
    }

    private static final class Gathered implements Query.Rows {
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        @Override
        public void columns(List<String> names, List<String> types) {
            assertThat(types).hasSameSizeAs(names);
        }

        @Override
        public boolean row(List<@Nullable Object> values) {
            rows.add(values);
            return true;
        }
    }
}
