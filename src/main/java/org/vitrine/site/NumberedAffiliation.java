package org.vitrine.site;

import java.util.Optional;

/** Where some of the authors work; its number stands beside their names. */
public record NumberedAffiliation(int number, String text, Optional<String> url) {}
