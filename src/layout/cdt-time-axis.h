/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtTick: a week, a month, a quarter or some years on a scale of time. */
typedef struct
{
  double x, width;
  char upper[32]; /* "2027" where a year begins, "Apr 2027" above weeks; may be "" */
  char lower[16]; /* "Apr", or the day a week begins on; "" for years */
} CdtTick;

/** CdtTimeAxis: days laid out from left to right, in the smallest units that there is room to name. */
typedef struct
{
  guint32 first, end; /* Julian days; it begins on the one and ends before the other */
  double width;
  gboolean has_lower; /* units smaller than years: their names stand in two lines */
  GArray *ticks;      /* (element-type CdtTick) */
} CdtTimeAxis;

/* `room` is what the name of a month takes up; `months` are twelve short names, or NULL. */
CdtTimeAxis *
cdt_time_axis_new (guint32 first, guint32 last, double width, double room, const char *const *months);
void cdt_time_axis_free (CdtTimeAxis *axis);
double cdt_time_axis_place (const CdtTimeAxis *axis, guint32 day); /* where the day begins */
/* Does that day fall within it? */
gboolean cdt_time_axis_holds (const CdtTimeAxis *axis, guint32 day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTimeAxis, cdt_time_axis_free)

G_END_DECLS
