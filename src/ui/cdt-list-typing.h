/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lists in a text that somebody types stay plain text. Enter at the end of an item begins the next one, with
 * the next number; on an item without words it ends the list. What is pasted from a word processor gets marks
 * that a keyboard has: "- ", "1. ". Each is one change of the buffer. */
void cdt_list_typing_add_to (GtkTextBuffer *buffer);

G_END_DECLS
