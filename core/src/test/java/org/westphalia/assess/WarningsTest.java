package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Assess.Progress;
import org.westphalia.world.Model;

class WarningsTest {
    private static List<String> warnings(String yaml) {
        Model model = RandomCases.read(yaml);
        return Assess.assess(
                        model,
                        Optional.empty(),
                        Settings.usual().withWorlds(100, 1),
                        Progress.unheard())
                .assessment()
                .warnings();
    }

    @Test
    void aDealWithoutAPartyIsTold() {
        assertThat(
                        warnings(
                                """
                                case: Two of three
                                issues: {land: {options: {east: East, west: West}}}
                                parties:
                                  north: {title: North, decides: true, points: {land: {east: 50, west: 10}}, no-deal: 30..40}
                                  south: {title: South, decides: true, points: {land: {east: 50, west: 10}}, no-deal: 30}
                                  isle: {title: The isle, decides: true, points: {land: {east: 10, west: 90}}, no-deal: 30}
                                agreement: {quorum: 2}
                                """))
                .contains(
                        "The commonest deal leaves The isle out in most of its worlds: it is a deal without that signature.");
    }

    @Test
    void aDealThatNobodyEverProposedIsTold() {
        assertThat(
                        warnings(
                                """
                                case: Far away
                                issues: {land: {options: {east: East, west: West}}, toll: {options: {no: No toll, yes-a: A toll}}}
                                parties:
                                  north: {decides: true, points: {land: {east: 50, west: 10}, toll: {no: 5, yes-a: 0}}, no-deal: 30}
                                  south: {decides: true, points: {land: {east: 50, west: 10}, toll: {no: 5, yes-a: 0}}, no-deal: 30}
                                proposals:
                                  draft: {by: north, terms: {land: west, toll: yes-a}}
                                """
                                        .replace("no: ", "none: ")))
                .anyMatch(warning ->
                        warning.startsWith("The commonest deal was never near any proposal"));
    }

    @Test
    void signingForTheCollapseIsTold() {
        assertThat(
                        warnings(
                                """
                                case: Built to break
                                issues: {guard: {options: {weak: Weak, weaker: Weaker}}}
                                parties:
                                  north: {title: North, decides: true, points: {guard: {weak: 20, weaker: 10}}, no-deal: 40, after-collapse: 70}
                                  south: {title: South, decides: true, points: {guard: {weak: 90, weaker: 80}}, no-deal: 30}
                                durability:
                                  breaks: 0.6
                                  rate: {guard: {weak: 1, weaker: 2}}
                                """))
                .contains(
                        "North may sign for the collapse: it sees a chance of 40 % that these terms last, and values the path "
                                + "on which they break above no deal (70 against 40).");
    }

    @Test
    void groupsWhoseConsentChangesNothingAreTold() {
        assertThat(
                        warnings(
                                """
                                case: Idle
                                issues: {land: {options: {east: East, west: West}}}
                                parties:
                                  north: {decides: true, points: {land: {east: 50, west: 60}}, no-deal: 30..55}
                                  south:
                                    title: South
                                    decides: true
                                    signs-when: {quorum: 0.5}
                                    groups:
                                      court: {title: The court, share: 0.8, points: {land: {east: 50, west: 10}}, no-deal: 30}
                                      fishers: {title: The fishers, share: 0.2, points: {land: {east: 10, west: 50}}, no-deal: 30}
                                """))
                .contains(
                        "Each taken alone, the consent of The fishers (South) changed the verdict in none of the worlds that were tried.");
    }

    @Test
    void aRefutationByRedLinesAloneSaysThatNoNumberMatters() {
        assertThat(
                        warnings(
                                """
                                case: Lines
                                issues: {land: {options: {east: East, west: West}}}
                                parties:
                                  north: {decides: true, points: {land: {east: 50, west: 60}}, no-deal: 0..100, red-lines: {a: {never: {land: east}}}}
                                  south: {decides: true, points: {land: {east: 50, west: 60}}, no-deal: 30, red-lines: {b: {never: {land: west}}}}
                                """))
                .containsExactly(
                        "No number matters to this verdict: it rests on red lines and rules alone, whatever anything is worth.");
    }

    @Test
    void whoseNumbersARefutationDoesNotNeedIsTold() {
        assertThat(
                        warnings(
                                """
                                case: Too much
                                issues: {land: {options: {east: East, west: West}}}
                                parties:
                                  north: {title: North, decides: true, points: {land: {east: 50, west: 60}}, no-deal: 70..90}
                                  south: {title: South, decides: true, points: {land: {east: 50, west: 60}}, no-deal: 0..100}
                                """))
                .containsExactly(
                        "What terms and no deal are worth to South does not matter to this verdict: it would stand whatever "
                                + "these numbers were.");
    }

    @Test
    void anIssueThatNobodyCaresForIsTold() {
        assertThat(
                        warnings(
                                """
                                case: Idle issue
                                issues:
                                  land: {options: {east: East, west: West}}
                                  colour: {title: The colour of the fence, options: {red: Red, green: Green}}
                                parties:
                                  north: {decides: true, matters: {land: high}, likes: {land: east > west}, no-deal: 10}
                                  south: {decides: true, matters: {land: high}, likes: {land: east > west}, no-deal: 10}
                                """))
                .contains(
                        "Nothing depends on The colour of the fence: no deciding party cares how it is settled.");
    }

    @Test
    void worldsThatWereDrawnAgainAreCounted() {
        String yaml =
                """
                case: Contradictions
                issues: {land: {options: {east: East, west: West}}}
                parties:
                  north:
                    decides: true
                    matters: {land: high}
                    likes: {land: {east: 20..60, west: 40..80}}
                    no-deal: {better-than: easy, worse-than: hard}
                  south: {decides: true, matters: {land: high}, likes: {land: east > west}, no-deal: 10}
                named-terms: {easy: {land: east}, hard: {land: west}}
                """;
        assertThat(warnings(yaml))
                .anyMatch(warning ->
                        warning.contains(
                                "contradicted a comparison of the case and were drawn again"));
    }
}
