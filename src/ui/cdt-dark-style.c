/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-dark-style.h"

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"
#define COLOUR_SCHEME "color-scheme"
#define PREFERS_DARK 1

struct _CdtDarkStyle
{
  GObject parent_instance;
  GCancellable *cancellable;
  GDBusProxy *portal; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CdtDarkStyle, cdt_dark_style, G_TYPE_OBJECT)

/* Takes a value however many variants it is wrapped in: portals differ. */
static void
apply (GVariant *value)
{
  g_autoptr (GVariant) scheme = g_variant_ref (value);
  gboolean dark;

  while (g_variant_is_of_type (scheme, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (scheme);

      g_variant_unref (scheme);
      scheme = inner;
    }
  if (!g_variant_is_of_type (scheme, G_VARIANT_TYPE_UINT32))
    return;
  dark = g_variant_get_uint32 (scheme) == PREFERS_DARK;
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
setting_changed_cb (
    CdtDarkStyle *self, const char *sender, const char *signal, GVariant *parameters, GDBusProxy *portal)
{
  const char *group, *key;
  g_autoptr (GVariant) value = NULL;

  if (g_strcmp0 (signal, "SettingChanged") != 0
      || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &group, &key, &value);
  if (g_str_equal (group, APPEARANCE) && g_str_equal (key, COLOUR_SCHEME))
    apply (value);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No answer: the theme stays as GTK has it. */
  if (reply == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(v)")))
    return;
  value = g_variant_get_child_value (reply, 0);
  apply (value);
}

static void
portal_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GDBusProxy *portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  CdtDarkStyle *self = data;

  /* Without a portal, or cancelled: then self is gone. */
  if (portal == NULL)
    return;
  self->portal = portal;
  g_signal_connect_object (portal, "g-signal", G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", APPEARANCE, COLOUR_SCHEME),
                     G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, read_cb, NULL);
}

static void
cdt_dark_style_dispose (GObject *object)
{
  CdtDarkStyle *self = CDT_DARK_STYLE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->portal);
  G_OBJECT_CLASS (cdt_dark_style_parent_class)->dispose (object);
}

static void
cdt_dark_style_finalize (GObject *object)
{
  g_object_unref (CDT_DARK_STYLE (object)->cancellable);
  G_OBJECT_CLASS (cdt_dark_style_parent_class)->finalize (object);
}

static void
cdt_dark_style_class_init (CdtDarkStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_dark_style_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_dark_style_finalize;
}

static void
cdt_dark_style_init (CdtDarkStyle *self)
{
  self->cancellable = g_cancellable_new ();
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL, PORTAL,
                            PORTAL_PATH, SETTINGS, self->cancellable, portal_cb, self);
}

CdtDarkStyle *
cdt_dark_style_new (void)
{
  return g_object_new (CDT_TYPE_DARK_STYLE, NULL);
}
