package org.westphalia.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text names claims. An id with a hyphen is one wherever it stands; one that could be just a word is one between brackets
/// that hold nothing but ids of claims, as answers cite them.
public final class NamedClaims {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_]+(?:-[\\p{L}\\p{N}_]+)*");

    private NamedClaims() {}

    /// A claim that is named.
    ///
    /// @param start where its id begins in the text
    /// @param end behind its last character
    public record Place(String id, int start, int end) {}

    /// Claims as answers cite them: `[one, another]`; nothing for none.
    public static String cited(List<String> ids) {
        return ids.isEmpty() ? "" : "[" + String.join(", ", ids) + "]";
    }

    /// The places in their order.
    ///
    /// @param claims the ids that there are
    public static List<Place> in(String text, Set<String> claims) {
        List<Place> places = new ArrayList<>();
        Matcher cited = BRACKETS.matcher(text);
        int bracket = cited.find() ? cited.start() : -1;
        boolean onlyClaims = bracket >= 0 && areClaims(cited.group(1), claims);
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            while (bracket >= 0 && cited.end() <= ids.start()) {
                bracket = cited.find() ? cited.start() : -1;
                onlyClaims = bracket >= 0 && areClaims(cited.group(1), claims);
            }
            boolean isCited = bracket >= 0 && ids.start() > bracket && onlyClaims;
            if (claims.contains(ids.group()) && (isCited || ids.group().indexOf('-') > 0)) {
                places.add(new Place(ids.group(), ids.start(), ids.end()));
            }
        }
        return places;
    }

    private static boolean areClaims(String cited, Set<String> claims) {
        for (String id : cited.split(",", -1)) {
            if (!claims.contains(id.strip())) {
                return false;
            }
        }
        return true;
    }
}
