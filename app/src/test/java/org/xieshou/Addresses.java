package org.xieshou;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses of the house: from its table of handlers, and from the links and forms of its own pages.
final class Addresses {
    private static final Pattern HREF = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("(?:action|hx-post)=\"([^\"]+)\"");
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<(input|textarea|select)([^>]*)>(.*?)(?=<(?:input|textarea|select)|$)",
                    Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("<option value=\"([^\"]+)\"");

    /// A form as it would be sent, each gap filled.
    record Form(String action, Map<String, String> fields) {}

    private Addresses() {}

    /// Every address that answers a GET, with these ids in its gaps.
    static Set<String> of(TestHouse house, Map<String, UUID> named, Collection<UUID> ids) {
        var paths = new LinkedHashSet<String>();
        for (var pattern : patterns(house)) {
            var known = pattern;
            for (var gap : named.entrySet()) {
                known = known.replace("{" + gap.getKey() + "}", gap.getValue().toString());
            }
            for (var id : ids) {
                paths.add(known.replaceAll("\\{[^}]*}", id.toString()));
                paths.add(pattern.replaceAll("\\{[^}]*}", id.toString()));
            }
        }
        paths.removeIf(path -> path.startsWith("/kit") || path.startsWith("/error"));
        return paths;
    }

    private static List<String> patterns(TestHouse house) {
        var patterns = new ArrayList<String>();
        var mapping = house.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var info : mapping.getHandlerMethods().keySet()) {
            var verbs = info.getMethodsCondition().getMethods();
            if (verbs.isEmpty() || verbs.contains(RequestMethod.GET)) {
                patterns.addAll(info.getPatternValues());
            }
        }
        return patterns;
    }

    static Set<String> links(String page) {
        var links = new LinkedHashSet<String>();
        var found = HREF.matcher(page);
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        links.removeIf(link -> link.startsWith("/css") || link.startsWith("/sign-out"));
        return links;
    }

    /// @param at the page's own address, to which a form without an action goes
    static List<Form> forms(String page, String at) {
        var forms = new ArrayList<Form>();
        var found = FORM.matcher(page);
        while (found.find()) {
            if (found.group(1).contains("post")) {
                var action = ACTION.matcher(found.group(1));
                var to = action.find() ? action.group(1).replace("&amp;", "&") : at;
                if (!to.contains("sign-out") && !to.contains("sign-in")) {
                    forms.add(new Form(to, fields(found.group(2))));
                }
            }
        }
        return forms;
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var found = CONTROL.matcher(form);
        while (found.find()) {
            var name = NAME.matcher(found.group(2));
            if (name.find() && !name.group(1).equals("_csrf")) {
                fields.putIfAbsent(name.group(1), value(found));
            }
        }
        return fields;
    }

    private static String value(Matcher control) {
        if (control.group(1).equals("select")) {
            var choice = CHOICE.matcher(control.group(3));
            return choice.find() ? choice.group(1) : "";
        }
        var value = VALUE.matcher(control.group(2));
        if (value.find() && !value.group(1).isEmpty()) {
            return value.group(1);
        }
        var type = TYPE.matcher(control.group(2));
        return switch (type.find() ? type.group(1) : "text") {
            case "date" -> Crowd.inDays(0).toString();
            case "number" -> "1";
            default -> "1";
        };
    }
}
