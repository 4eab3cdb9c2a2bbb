package org.xieshou.shared.web;

import java.util.Locale;
import java.util.Optional;

/// The languages of the house. Office pages speak Chinese and English; what a household reads, all four.
public enum Language {
    ZH("zh-Hans-CN", "中文", false),
    EN("en", "English", false),
    UG("ug-Arab-CN", "ئۇيغۇرچە", true),
    KK("kk-Arab-CN", "قازاقشا", true);

    private final Locale locale;
    private final String label;
    private final boolean rightToLeft;

    Language(String tag, String label, boolean rightToLeft) {
        this.locale = Locale.forLanguageTag(tag);
        this.label = label;
        this.rightToLeft = rightToLeft;
    }

    /// The language called `en`, `zh-CN`, `kk-Arab-CN` …; empty for any other text.
    /// Kazakh in Cyrillic is not Kazakh in Arabic script: only the latter is spoken here.
    public static Optional<Language> find(String tag) {
        var asked = Locale.forLanguageTag(tag.replace('_', '-'));
        if (asked.getLanguage().equals("kk") && asked.getScript().equals("Cyrl")) {
            return Optional.empty();
        }
        for (Language one : values()) {
            if (one.locale.getLanguage().equals(asked.getLanguage())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public Locale locale() {
        return locale;
    }

    /// For `lang` attributes.
    public String tag() {
        return locale.toLanguageTag();
    }

    /// For the address and the cookie.
    public String code() {
        return locale.getLanguage();
    }

    /// Its own name in itself.
    public String label() {
        return label;
    }

    public String dir() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
