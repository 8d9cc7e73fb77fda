/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a screen reader reads of a PDF, by its structure alone: a line for each paragraph, cell and part of a
 * list, without figures. *problem, to be freed: what is wrong with the structure; NULL where nothing is. */
char *structure_text_read (GBytes *pdf, char **problem);

G_END_DECLS
