package org.westphalia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberWordsTest {

    @Test
    void everyKindOfNumberIsToldOnceAndEveryListOfWordsOnce() {
        List<NumberWords> all = NumberWords.all();
        assertThat(all.stream().flatMap(list -> list.uses().stream()).map(NumberWords.Use::kind))
                .containsExactlyInAnyOrder(NumberKind.values());
        Set<Object> lists = new HashSet<>();
        for (NumberWords list : all) {
            assertThat(lists.add(List.of(list.words(), list.top()))).isTrue();
        }
    }

    @Test
    void everyKindThatCanBeWrittenNamesItsKeyword() {
        for (NumberWords list : NumberWords.all()) {
            for (NumberWords.Use use : list.uses()) {
                assertThat(use.keywords()).as(use.name()).isNotEmpty();
            }
        }
    }

    @Test
    void aKindAKeywordAndAPathLeadToTheSameWords() {
        assertThat(kinds("weight")).containsExactly(NumberKind.WEIGHT);
        assertThat(kinds("matters")).containsExactly(NumberKind.WEIGHT);
        assertThat(kinds("upland.matters.dam")).containsExactly(NumberKind.WEIGHT);
        assertThat(kinds("upland.cabinet.matters")).containsExactly(NumberKind.WEIGHT);
    }

    @Test
    void aPathIsFollowedWhateverTheNamesInItAre() {
        assertThat(kinds("delta.no-deal")).containsExactly(NumberKind.NO_DEAL);
        assertThat(kinds("delta.after-collapse.dam.high"))
                .containsExactly(NumberKind.COLLAPSE_CHANGE);
        assertThat(kinds("delta.red-lines.a-figure.price")).containsExactly(NumberKind.PRICE);
        assertThat(kinds("durability.rate.monitor.bank")).containsExactly(NumberKind.RATE);
        assertThat(kinds("levers.aid-stop.believed")).containsExactly(NumberKind.BELIEF);
        assertThat(kinds("levers.aid-stop.add.upland.no-deal"))
                .containsExactly(NumberKind.POINTS_ADDED);
        assertThat(kinds("levers.aid-stop.with.cheap-loan.add.upland.farmers.share"))
                .containsExactly(NumberKind.AMOUNT_ADDED);
    }

    @Test
    void whatHoldsNoNumberHasNoWords() {
        Stream.of("title", "upland", "upland.title", "upland..dam", "", ".", "no-such-thing")
                .forEach(name -> assertThat(NumberWords.about(name)).as(name).isEmpty());
        assertThat(NumberWords.names()).contains("weight", "matters").doesNotContain("title");
    }

    private static List<NumberKind> kinds(String name) {
        return NumberWords.about(name).stream()
                .flatMap(list -> list.uses().stream())
                .map(NumberWords.Use::kind)
                .toList();
    }
}
