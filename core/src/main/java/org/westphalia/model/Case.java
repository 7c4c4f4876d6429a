package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A negotiation as written down: the frame, what may be believed about it, and who believes what.
///
/// @param id the name of its folder or file
/// @param title one line
/// @param about a few plain sentences
/// @param notModelled what the case leaves out, shown with every answer
/// @param contests the wars, strikes and court cases that the parties speak of; their odds are settings of the case
/// @param settings what is written in the frame itself: numbers on the parties, lever beliefs and costs, durability
/// @param beliefs reading id by the actor who believes it
/// @param namedTerms terms that have a name but were not tabled
public record Case(
        String id,
        String title,
        String about,
        List<String> notModelled,
        List<Issue> issues,
        List<Rule> rules,
        List<Party> parties,
        List<Contest> contests,
        Agreement agreement,
        List<Proposal> proposals,
        List<Lever> levers,
        Optional<Durability> durability,
        Map<Path, Setting> settings,
        List<Claim> claims,
        List<Reading> readings,
        Map<String, String> beliefs,
        Map<String, Terms> namedTerms,
        List<Source> sources) {

    public Case {
        notModelled = List.copyOf(notModelled);
        issues = List.copyOf(issues);
        rules = List.copyOf(rules);
        parties = List.copyOf(parties);
        contests = List.copyOf(contests);
        proposals = List.copyOf(proposals);
        levers = List.copyOf(levers);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        claims = List.copyOf(claims);
        readings = List.copyOf(readings);
        beliefs = Collections.unmodifiableMap(new LinkedHashMap<>(beliefs));
        namedTerms = Collections.unmodifiableMap(new LinkedHashMap<>(namedTerms));
        sources = List.copyOf(sources);
    }

    /// A case in which nobody speaks of a contest.
    public Case(
            String id,
            String title,
            String about,
            List<String> notModelled,
            List<Issue> issues,
            List<Rule> rules,
            List<Party> parties,
            Agreement agreement,
            List<Proposal> proposals,
            List<Lever> levers,
            Optional<Durability> durability,
            Map<Path, Setting> settings,
            List<Claim> claims,
            List<Reading> readings,
            Map<String, String> beliefs,
            Map<String, Terms> namedTerms,
            List<Source> sources) {
        this(
                id,
                title,
                about,
                notModelled,
                issues,
                rules,
                parties,
                List.of(),
                agreement,
                proposals,
                levers,
                durability,
                settings,
                claims,
                readings,
                beliefs,
                namedTerms,
                sources);
    }

    /// The span within which breaking counts, in words, if the case says it.
    public Optional<String> horizon() {
        return durability.flatMap(Durability::horizon);
    }

    /// The issue of that id; throws when there is none.
    public Issue issue(String id) {
        return findIssue(id).orElseThrow(() -> new NoSuchElementException("no issue " + id));
    }

    /// The issue of that id.
    public Optional<Issue> findIssue(String id) {
        return issues.stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    /// The party of that id; throws when there is none.
    public Party party(String id) {
        return findParty(id).orElseThrow(() -> new NoSuchElementException("no party " + id));
    }

    /// The party of that id, deciding or not.
    public Optional<Party> findParty(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /// The contest of that id.
    public Optional<Contest> findContest(String id) {
        return contests.stream().filter(contest -> contest.id().equals(id)).findFirst();
    }

    /// The lever of that id.
    public Optional<Lever> findLever(String id) {
        return levers.stream().filter(lever -> lever.id().equals(id)).findFirst();
    }

    /// The claim of that id.
    public Optional<Claim> findClaim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /// The reading of that id.
    public Optional<Reading> findReading(String id) {
        return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
    }

    /// The proposal of that id.
    public Optional<Proposal> findProposal(String id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /// The terms of a proposal or of named terms, if the name is known.
    public Optional<Terms> findTerms(String name) {
        return findProposal(name)
                .map(Proposal::terms)
                .or(() -> Optional.ofNullable(namedTerms.get(name)));
    }

    /// The parties whose signature is asked for, in order.
    public List<Party> decidingParties() {
        return parties.stream().filter(Party::decides).toList();
    }
}
