/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cdt_locale_init:
 *
 * Makes the process speak the person's language; the first call of main(). Takes the installed
 * catalogue of messages, or where there is none the one inside the program, which it copies to the
 * person's cache first because gettext reads only files. Without a catalogue, or without a place to
 * copy it to, messages stay in English: never an error.
 */
void cdt_locale_init (void);

G_END_DECLS
