export default defineNuxtConfig({
  telemetry: false,
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'wrong-number' } },
});
