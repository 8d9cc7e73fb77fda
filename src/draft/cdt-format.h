/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How values are typed and shown in the program's window, in the person's locale. (How they are
 * printed in an agreement is the clause pack's business.) `parse` takes what a person types and gives
 * the file's form, or NULL when it is not one; `format` is the reverse and gives the text back
 * unchanged when it is not in the file's form. */
char *cdt_format_date (const char *value);  /* "2027-04-01" -> "1 April 2027" */
char *cdt_parse_date (const char *text);    /* also 1/4/2027 in the locale's order, 2027-04-01, 1 Apr 27 */
char *cdt_format_money (const char *value); /* "250000" -> "£250,000" */
char *cdt_parse_money (const char *text);   /* "£250,000.50", "250k" */
char *cdt_format_percent (const char *value);
char *cdt_parse_percent (const char *text);
char *cdt_format_period (const char *value); /* "3 years" -> "3 years", translated */

/* Exact shares: percent in ten-thousandths. FALSE when not a percent. */
gboolean cdt_percent_to_units (const char *value, gint64 *units);
char *cdt_percent_from_units (gint64 units);
/* Exact money in pence. FALSE when not money. */
gboolean cdt_money_to_pence (const char *value, gint64 *pence);
char *cdt_money_from_pence (gint64 pence);

G_END_DECLS
