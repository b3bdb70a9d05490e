package vn.tonghop.batch;

import vn.tonghop.delivery.LetterSettings;

/**
 * How a run treats its letters.
 *
 * @param sends what is queued for the mail server goes out; else it is only shown
 */
public record Delivery(LetterSettings settings, boolean sends) {}
