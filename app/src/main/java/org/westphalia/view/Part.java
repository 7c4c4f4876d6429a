package org.westphalia.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.westphalia.assess.Share;
import tools.jackson.databind.JsonNode;

/// A part of a machine-readable answer that knows its place in it.
///
/// @param pointer the place (RFC 6901)
/// @param node what stands there; a missing node when nothing does
public record Part(String pointer, JsonNode node) {

    /// Whether anything but `null` stands there.
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /// Whether it has a property that is not `null`.
    public boolean has(String name) {
        return part(name).isPresent();
    }

    /// A property; a part that is not present when there is none.
    public Part part(String name) {
        return new Part(
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
    }

    /// The items of a list, or the values of an object in their order.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> parts.add(part(name)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.add(new Part(pointer + "/" + i, node.get(i)));
        }
        return parts;
    }

    /// The items of a property.
    public List<Part> parts(String name) {
        return part(name).parts();
    }

    /// The last word of the place: the name of the property.
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /// The text, or the number as it is written; empty when nothing stands there.
    public String text() {
        return isPresent() ? node.asString("") : "";
    }

    /// The text of a property.
    public String text(String name) {
        return part(name).text();
    }

    /// The texts of a list.
    public List<String> texts(String name) {
        return parts(name).stream().map(Part::text).toList();
    }

    /// Whether `true` stands there.
    public boolean isTrue(String name) {
        return node.path(name).asBoolean(false);
    }

    /// Whether a number stands there.
    public boolean isNumber() {
        return node.isNumber();
    }

    /// The number; zero when none stands there.
    public BigDecimal decimal() {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    /// The number of a property.
    public BigDecimal decimal(String name) {
        return part(name).decimal();
    }

    /// A share of worlds with its interval.
    public Share share() {
        return new Share(
                decimal("hits").longValue(),
                decimal("worlds").longValue(),
                decimal("value").doubleValue(),
                decimal("low").doubleValue(),
                decimal("high").doubleValue());
    }
}
