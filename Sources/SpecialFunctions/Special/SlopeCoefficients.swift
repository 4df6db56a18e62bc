// Written by Tests/Generators/slope_coefficients.py; do not edit.

/// The constants of derivatives that are functions of their own, from 60-digit values.
enum SlopeCoefficients {
  /// 1/√π.
  static var inverseSqrtPi: DoublePair {
    DoublePair(high: 0x1.20dd750429b6dp-1, low: 0x1.1ae3a914fed8p-57)
  }

  /// erfcx′(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func erfcxSlope0(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.da7d987db9c0cp-23, 0x1.ff8f810cc35e3p-19, 0x1.aefd54fe9d793p-10, 0x1.a1be7b32c8ad5p-6,
      0x1.4d37251c76b8ep-3, 0x1.2c320110da18ap-1, 0x1.22b79887ff8f5p+0, 0x1.2b497df35fa2ep+0)
    let q = polynomial(
      x, 0x1.284253ee63033p-9, 0x1.166a76cb9b05bp-5, 0x1.c74a756461cd4p-3, 0x1.9d0565cf37726p-1,
      0x1.b50dfc3cec653p+0, 0x1.fe279991c85dap+0, 0x1p+0)
    return DoublePair(high: -0x1.7c857b9b3c191p-1, low: -0x1.87dd2352a64bp-56 + x * (p / q))
  }

  /// erfcx″(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func erfcxCurvature0(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.8c385f4acb8f6p-20, -0x1.98bf6ea88d61cp-16, -0x1.8e8abf482148fp-9,
      -0x1.8bd28285c3dfdp-5, -0x1.2796e3a2b18c5p-2, -0x1.0ed1320208199p+0, -0x1.fcd4fa6b0e3d2p+0,
      -0x1.31b31c1e64306p+1)
    let q = polynomial(
      x, 0x1.6d4c141911b87p-9, 0x1.48f59da3f063fp-5, 0x1.02ba04d30a5ddp-2, 0x1.c4f82ec7fe801p-1,
      0x1.cfc7fba8e2e38p+0, 0x1.067fd8d34c096p+1, 0x1p+0)
    return DoublePair(high: 0x1.2b497df35fa2ep+0, low: -0x1.9df51ea7fc3c6p-54 + x * (p / q))
  }

  /// erfcx′(x) for 0.5 ≤ x ≤ 1.0, as a high part and the rest.
  @inline(__always) static func erfcxSlope1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p-1
    let p = polynomial(
      x, -0x1.14c7043d32d7ap-26, 0x1.4e3e06f34222p-22, 0x1.df1de2e16931ap-12, 0x1.fb81cc9122b37p-8,
      0x1.c415d8ff77172p-5, 0x1.b7af548d48ffdp-3, 0x1.cefa98e03583fp-2, 0x1.d90093ae10928p-2)
    let q = polynomial(
      x, 0x1.47db657ab3eadp-10, 0x1.57b06aa974168p-6, 0x1.37e794bdfbc65p-3, 0x1.38aec6a112bc5p-1,
      0x1.6c3f2907a40adp+0, 0x1.d27214640d244p+0, 0x1p+0)
    return DoublePair(high: -0x1.78cdd551ee51ap-2, low: 0x1.20b8b8620cf51p-56 + x * (p / q))
  }

  /// erfcx″(x) for 0.5 ≤ x ≤ 1.0, as a high part and the rest.
  @inline(__always) static func erfcxCurvature1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p-1
    let p = polynomial(
      x, 0x1.c07bf57a10282p-24, -0x1.03293f9bb90cbp-19, -0x1.6c4309d849309p-11,
      -0x1.7c87846302d4ep-7, -0x1.44d158c56435cp-4, -0x1.3f20abf8060f5p-2, -0x1.51cff95e42b41p-1,
      -0x1.8edb3be150356p-1)
    let q = polynomial(
      x, 0x1.955604380e634p-10, 0x1.96f453836dd81p-6, 0x1.6314d53b95334p-3, 0x1.575812960caf6p-1,
      0x1.82d3d40702be2p+0, 0x1.e03436aa68a3bp+0, 0x1p+0)
    return DoublePair(high: 0x1.d90093ae10928p-2, low: -0x1.ff6fbece3229bp-56 + x * (p / q))
  }

  /// erfcx′(x) for 1.0 ≤ x ≤ 2.0, as a high part and the rest.
  @inline(__always) static func erfcxSlope2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, -0x1.e7e707057199fp-32, 0x1.5ac386869ffa3p-27, 0x1.69e5ee4ad5047p-14,
      0x1.bd7c5fba97b14p-10, 0x1.cc1b729f41902p-7, 0x1.f8e8d0294e55ap-5, 0x1.2834187bf7fe1p-3,
      0x1.37ea271bc54bdp-3)
    let q = polynomial(
      x, 0x1.14e0c1dc0af99p-11, 0x1.5419b4a4ab82p-7, 0x1.672a71c37cbe4p-4, 0x1.a0769e12c7274p-2,
      0x1.1710ea9cc0529p+0, 0x1.9929b8f8ab61dp+0, 0x1p+0)
    return DoublePair(high: -0x1.4f1988444caf7p-3, low: 0x1.24ac537b179c6p-57 + x * (p / q))
  }

  /// erfcx″(x) for 1.0 ≤ x ≤ 2.0, as a high part and the rest.
  @inline(__always) static func erfcxCurvature2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, 0x1.7b65a4e97e786p-29, -0x1.02689557777d1p-24, -0x1.9dacc11aa0318p-14,
      -0x1.ec13a5cdd2e12p-10, -0x1.f0c03f55bb57p-7, -0x1.14935619cbc66p-4, -0x1.51205941c7fb8p-3,
      -0x1.94a7abbde2da4p-3)
    let q = polynomial(
      x, 0x1.55feb3f324aedp-11, 0x1.9289330cf6de6p-7, 0x1.98d663c6efa46p-4, 0x1.c952817e89088p-2,
      0x1.28658c458c63ep+0, 0x1.a5440c04c0961p+0, 0x1p+0)
    return DoublePair(high: 0x1.37ea271bc54bdp-3, low: 0x1.53f2f8d2a9758p-59 + x * (p / q))
  }

  /// erfcx′(x) for 2.0 ≤ x ≤ 3.0, as a high part and the rest.
  @inline(__always) static func erfcxSlope3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.4p+1
    let p = polynomial(
      x, -0x1.ab3009c4d41eep-38, 0x1.71932ac952fc3p-33, 0x1.c73f2a21e4c48p-17,
      0x1.530fcbf83982ep-12, 0x1.a1768a4827037p-9, 0x1.0b2ae3e88e868p-6, 0x1.65db75270731p-5,
      0x1.98958a7a8e4a3p-5)
    let q = polynomial(
      x, 0x1.7ec68b56393dp-13, 0x1.1d0193eba064ep-8, 0x1.6a50bf4338eacp-5, 0x1.f6891eebfb103p-3,
      0x1.9084a45c128cep-1, 0x1.5b6d325510d23p+0, 0x1p+0)
    return DoublePair(high: -0x1.3086d7f01ac85p-4, low: -0x1.0fa4a6f48d7f6p-59 + x * (p / q))
  }

  /// erfcx″(x) for 2.0 ≤ x ≤ 3.0, as a high part and the rest.
  @inline(__always) static func erfcxCurvature3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.4p+1
    let p = polynomial(
      x, 0x1.3d0435e6ec846p-35, -0x1.077b3a782b163p-30, -0x1.76b421daaeb51p-17,
      -0x1.0c448e6c858a5p-12, -0x1.480915c36b045p-9, -0x1.af9b83db3ae62p-7, -0x1.32c5cb52f4ccp-5,
      -0x1.894b0b1c0ecfap-5)
    let q = polynomial(
      x, 0x1.d6235c050adbap-13, 0x1.4ff83e7e17015p-8, 0x1.9b47323337d2cp-5, 0x1.136c5042f48ddp-2,
      0x1.a8f2f6f8d9ecfp-1, 0x1.658abf6522799p+0, 0x1p+0)
    return DoublePair(high: 0x1.98958a7a8e4a3p-5, low: 0x1.a62e55a19b4d8p-62 + x * (p / q))
  }

  /// erfcx′(x) for 3.0 ≤ x ≤ 4.0, as a high part and the rest.
  @inline(__always) static func erfcxSlope4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.cp+1
    let p = polynomial(
      x, -0x1.36b347ed87e8p-43, 0x1.40cb1f8652e3ep-38, 0x1.7dee88808c02p-19, 0x1.529a4b94f084fp-14,
      0x1.e95a55898ae84p-11, 0x1.6a29cc93ce0bap-8, 0x1.13f4059b1aab4p-6, 0x1.5d581133378edp-6)
    let q = polynomial(
      x, 0x1.20d5eba047f49p-14, 0x1.000e8cf5ea74p-9, 0x1.8178921c2cacp-6, 0x1.3b0458734c045p-3,
      0x1.26892949aa636p-1, 0x1.2a7fec3b5949cp+0, 0x1p+0)
    return DoublePair(high: -0x1.5285d2eb1ef74p-5, low: 0x1.b04634c60ddb7p-59 + x * (p / q))
  }

  /// erfcx″(x) for 3.0 ≤ x ≤ 4.0, as a high part and the rest.
  @inline(__always) static func erfcxCurvature4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.cp+1
    let p = polynomial(
      x, 0x1.ba8ab068cfebap-41, -0x1.b83e0c662e8b1p-36, -0x1.df8144b998b89p-20,
      -0x1.991fb22f501ecp-15, -0x1.290e3312c8273p-11, -0x1.c952c1a21011ap-9, -0x1.756ba205239e1p-7,
      -0x1.06c61ef272d21p-6)
    let q = polynomial(
      x, 0x1.5f783d642b48cp-14, 0x1.2bc56c116c45bp-9, 0x1.b369a818d5393p-6, 0x1.5827f95c580b6p-3,
      0x1.37e0c768b833ap-1, 0x1.32e998efb494bp+0, 0x1p+0)
    return DoublePair(high: 0x1.5d581133378edp-6, low: 0x1.06fae74bd268p-61 + x * (p / q))
  }

  /// (1 + √π·y²·erfcx′(y))·y² as a function of x = 1/y², y ≥ 4.
  @inline(__always) static func erfcxSlopeFar(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.c3b61a169dd53p+8, 0x1.4779e23f6b111p+15, 0x1.265d01bae69dap+16, 0x1.5259e6c0c9dd6p+15,
      0x1.52ba708cc9549p+13, 0x1.4479b9fca4c72p+10, 0x1.21bc8e6d52874p+6, 0x1.8p+0)
    let q = polynomial(
      x, 0x1.62edb9c4de3f7p+15, 0x1.e2cbbf117450ep+16, 0x1.b2c1b0e46b58fp+16, 0x1.618434cc23169p+15,
      0x1.21ff3297bc1cep+13, 0x1.ebbeeafcf7909p+9, 0x1.9650bde718b45p+5, 0x1p+0)
    return p / q
  }

  /// (1 − √π/2·y³·erfcx″(y))·y² as a function of x = 1/y², y ≥ 4.
  @inline(__always) static func erfcxCurvatureFar(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.02319c42a8c94p+9, 0x1.14ab8d939b83fp+18, 0x1.6957dd0daffa1p+18, 0x1.45070e45a032fp+17,
      0x1.0a8209fa7d75cp+15, 0x1.aeb48a89d7c5ap+11, 0x1.4b373862d8dffp+7, 0x1.8p+1)
    let q = polynomial(
      x, 0x1.0e452ab49b9b8p+18, 0x1.d745814bbc53dp+18, 0x1.2d23221a67553p+18, 0x1.738e91ce44795p+16,
      0x1.e4a1c62bf5954p+13, 0x1.5207a7d601bc6p+10, 0x1.d79ef5d9212a9p+5, 0x1p+0)
    return p / q
  }

  /// F′(x), F Dawson's integral, for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func dawsonSlope0(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.2299866f60658p-9, 0x1.6dbdaab4de00dp-7, -0x1.8b71a38dc9ad7p-5, -0x1.06f8dff8e74fep-3,
      0x1.d74d464c8e898p-3, 0x1.e3ccfb996262bp-2, -0x1.ac67b7ddce15ep+0, -0x1.d6e559154f2afp-1)
    let q = polynomial(
      x, 0x1.0bbf9eca4fa05p-7, 0x1.be1b796dcdeb3p-8, 0x1.9b0ac56f72f64p-4, 0x1.e2207907a4ff6p-5,
      0x1.024d5d99bcc03p-1, 0x1.3eee98f9772b7p-3, 0x1p+0)
    return DoublePair(high: 0x1.c299e68c3286p-1, low: 0x1.5a2249814fcfbp-56 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 0.5 ≤ x ≤ 0.92, as a high part and the rest.
  @inline(__always) static func dawsonSlope1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6b851eb851eb8p-1
    let p = polynomial(
      x, -0x1.0dcfa0f86c44bp-8, 0x1.9699a2e620539p-8, 0x1.98725b5059498p-5, -0x1.ccaf7a2416bd7p-4,
      -0x1.03f4853c812cbp-2, 0x1.44d7c995eeb07p-1, -0x1.2abb0c4dc1497p-5, -0x1.695d71eb9d657p+0)
    let q = polynomial(
      x, 0x1.a96cbf8addb35p-8, 0x1.b4714f676907fp-7, 0x1.852e5f7f4025bp-4, 0x1.029c46598265fp-3,
      0x1.0593bc760c7b7p-1, 0x1.681e36f2293aap-2, 0x1p+0)
    return DoublePair(high: 0x1.15a412dc29112p-2, low: -0x1.fd5f044b1945fp-56 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 0.5 ≤ x ≤ 0.92, as a high part and the rest.
  @inline(__always) static func dawsonCurvature1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6b851eb851eb8p-1
    let p = polynomial(
      x, 0x1.1a4ac982c82eap-7, -0x1.181b79061446ep-4, 0x1.66a8841c36347p-5, 0x1.3b3e155aeba3ep-1,
      -0x1.5349b74483c03p-1, -0x1.5644e2372ee3dp+0, 0x1.ed5598991057p+1, 0x1.d6fead2c815a1p-1)
    let q = polynomial(
      x, 0x1.65ebaeae24e12p-7, 0x1.f28ffe54a6caap-7, 0x1.ff073f3706b8ep-4, 0x1.f172182a6bd2cp-4,
      0x1.23720586c4ddp-1, 0x1.2f6816bb34bcbp-2, 0x1p+0)
    return DoublePair(high: -0x1.695d71eb9d657p+0, low: -0x1.e0bf2902afc14p-54 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 0.92 ≤ x ≤ 1.3, as a high part and the rest.
  @inline(__always) static func dawsonSlope2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.1c28f5c28f5c3p+0
    let p = polynomial(
      x, 0x1.bd239c69b99b1p-10, -0x1.730846d9ff99fp-7, 0x1.758fe4d1a4138p-7, 0x1.754d1851c7edbp-4,
      -0x1.bc3b06ecfa13ep-3, 0x1.7e8046321a571p-12, 0x1.8892f0f641187p-1, -0x1.5e17cdf2f84ffp-1)
    let q = polynomial(
      x, 0x1.0263c65b09bc4p-7, 0x1.420e59c6bcf82p-6, 0x1.cf06a0bec5f77p-4, 0x1.6d51fd58189b7p-3,
      0x1.23cfd826e46bcp-1, 0x1.e163a387efe4ap-2, 0x1p+0)
    return DoublePair(high: -0x1.511a87c1f7123p-3, low: 0x1.44921077c3167p-59 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 0.92 ≤ x ≤ 1.3, as a high part and the rest.
  @inline(__always) static func dawsonCurvature2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.1c28f5c28f5c3p+0
    let p = polynomial(
      x, 0x1.9055738dc9715p-7, -0x1.ed5c03f329c43p-7, -0x1.23a766c388a45p-3, 0x1.5ec6bba5a050cp-2,
      0x1.0cd64b75de872p-1, -0x1.7292b0241f5ffp+0, 0x1.cb83346545089p-1, 0x1.1693d814c794cp+1)
    let q = polynomial(
      x, 0x1.40a24dce5eb1p-7, 0x1.d180debbf0fcep-6, 0x1.1958f77fcf8p-3, 0x1.e9c992f59952bp-3,
      0x1.4864fc816dfc9p-1, 0x1.28e056e716246p-1, 0x1p+0)
    return DoublePair(high: -0x1.5e17cdf2f84ffp-1, low: 0x1.ad853c6b9155dp-56 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 1.3 ≤ x ≤ 1.7, as a high part and the rest.
  @inline(__always) static func dawsonSlope3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, 0x1.38f098dea043ep-10, -0x1.6571ab6db27d3p-9, -0x1.7c2a0ffa3de6cp-7, 0x1.15856395e6058p-4,
      0x1.6f7080afc3a9bp-7, -0x1.16471548addd2p-3, 0x1.246f2823e1298p-1, -0x1.27c3a80aaafc3p-9)
    let q = polynomial(
      x, 0x1.02d1cbb67e6c3p-7, 0x1.09b142e158418p-5, 0x1.20d60b4b832p-3, 0x1.375eb190aa542p-2,
      0x1.65e64f7d17b0dp-1, 0x1.85f46ed2879b6p-1, 0x1p+0)
    return DoublePair(high: -0x1.2394c6023fffcp-2, low: 0x1.789769e392419p-56 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 1.3 ≤ x ≤ 1.7, as a high part and the rest.
  @inline(__always) static func dawsonCurvature3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, -0x1.d77dc4fdfac35p-8, 0x1.3963c1187b418p-5, -0x1.f5c5f57e7f24bp-6, -0x1.c0a32c0c92461p-3,
      0x1.24884bb4cc517p-1, -0x1.44b52e28e6b4p-3, -0x1.f2eeb3b7fad0ap-1, 0x1.25506b7e50003p+0)
    let q = polynomial(
      x, 0x1.2ed626120e192p-7, 0x1.e3018fba2e02bp-6, 0x1.1c6b8447e3281p-3, 0x1.0aaff548e7cc7p-2,
      0x1.532aa9bd73c84p-1, 0x1.4983b6d7dbbe4p-1, 0x1p+0)
    return DoublePair(high: -0x1.27c3a80aaafc3p-9, low: -0x1.614c685543a41p-64 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 1.7 ≤ x ≤ 2.1, as a high part and the rest.
  @inline(__always) static func dawsonSlope4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.e666666666666p+0
    let p = polynomial(
      x, -0x1.50de7750e935ep-11, 0x1.1e4d34a671dc7p-8, -0x1.f4a17e04484d5p-8, -0x1.bf5f0145e5fep-12,
      0x1.ae50fa4532087p-4, -0x1.39109b30c8728p-4, 0x1.c7c3d2a9aef02p-3, 0x1.be0e349cd86fap-3)
    let q = polynomial(
      x, 0x1.daeac5b254b69p-8, 0x1.0e4bda5d632dfp-5, 0x1.24ca7d7cd47b4p-3, 0x1.4f7bf7deffb15p-2,
      0x1.75c206deec6c7p-1, 0x1.ab4574e442a8cp-1, 0x1p+0)
    return DoublePair(high: -0x1.d183ed7fc1b3ep-3, low: 0x1.bbf62726b3cf9p-57 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 1.7 ≤ x ≤ 2.1, as a high part and the rest.
  @inline(__always) static func dawsonCurvature4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.e666666666666p+0
    let p = polynomial(
      x, -0x1.a054d773da6aep-10, 0x1.08589c2800002p-12, 0x1.0c83871470f18p-5, -0x1.e8159c4313eafp-4,
      -0x1.db7bf00266a67p-11, 0x1.b353143adc651p-3, -0x1.75d764b5bf3a4p-1, 0x1.4e19dc22d3e82p-4)
    let q = polynomial(
      x, 0x1.9bd7799024315p-7, 0x1.bd56befa27dedp-5, 0x1.abd319d18108p-3, 0x1.cb395a4c6dc57p-2,
      0x1.c79c55541c588p-1, 0x1.eafe7fbad513dp-1, 0x1p+0)
    return DoublePair(high: 0x1.be0e349cd86fap-3, low: 0x1.a6cd3238fe1e6p-58 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 2.1 ≤ x ≤ 2.6, as a high part and the rest.
  @inline(__always) static func dawsonSlope5(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.2cccccccccccdp+1
    let p = polynomial(
      x, -0x1.66b4e54a81e7ap-14, 0x1.6cf946425906fp-14, 0x1.e5b8b3b94b549p-9, -0x1.933153280ff49p-9,
      0x1.a1fc3a8e328cfp-5, 0x1.789617a94f473p-5, 0x1.610c74a320dffp-4, 0x1.4a8dcd41a43e9p-3)
    let q = polynomial(
      x, 0x1.594af77aa6cc8p-7, 0x1.ecc590060bb22p-5, 0x1.db8efa8675e25p-3, 0x1.1c54d621f0f43p-1,
      0x1.092402610b65p+0, 0x1.2ebb9d2b7536ep+0, 0x1p+0)
    return DoublePair(high: -0x1.1936f6cdfca0ep-3, low: -0x1.17048c0995069p-57 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 2.1 ≤ x ≤ 2.6, as a high part and the rest.
  @inline(__always) static func dawsonCurvature5(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.2cccccccccccdp+1
    let p = polynomial(
      x, 0x1.36e481e79dd85p-10, -0x1.c92e846e09e27p-8, 0x1.73b09f66a1d38p-7, 0x1.2b7e24b984b61p-9,
      -0x1.ee36d1a8b786bp-4, 0x1.2d47b3d7adcecp-4, -0x1.cd4018851bcdfp-3, -0x1.acbe9cafc4a26p-3)
    let q = polynomial(
      x, 0x1.356b672368d8dp-7, 0x1.b1f69c61eeaa6p-5, 0x1.ac059bde0905p-3, 0x1.01070adf87b6fp-1,
      0x1.ee2a2f51d2fc8p-1, 0x1.1ce543baa667ap+0, 0x1p+0)
    return DoublePair(high: 0x1.4a8dcd41a43e8p-3, low: 0x1.f1238ba0f2b32p-57 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 2.6 ≤ x ≤ 3.1, as a high part and the rest.
  @inline(__always) static func dawsonSlope6(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6cccccccccccdp+1
    let p = polynomial(
      x, 0x1.a0724f6fb3f56p-15, -0x1.9097b1c61e028p-12, 0x1.fd71326f5cc98p-10, 0x1.368d956abbc92p-9,
      0x1.1894eef4a0d44p-6, 0x1.68aeca60c7c8ep-5, 0x1.7b03ec6341382p-5, 0x1.398db1909ed2fp-4)
    let q = polynomial(
      x, 0x1.07075b0b0ed5cp-7, 0x1.e1a39c47caca9p-5, 0x1.f1905a663b674p-3, 0x1.43d75ba786954p-1,
      0x1.2b2a9d0e931a8p+0, 0x1.5de20ce5d5048p+0, 0x1p+0)
    return DoublePair(high: -0x1.474bc6592b0aap-4, low: 0x1.db46cf5ac92a3p-59 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 2.6 ≤ x ≤ 3.1, as a high part and the rest.
  @inline(__always) static func dawsonCurvature6(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6cccccccccccdp+1
    let p = polynomial(
      x, -0x1.13b669739f524p-13, 0x1.562b1be1be935p-10, -0x1.b34a687358a23p-8, 0x1.e21d2e54f08cdp-8,
      -0x1.30a1a738eaddap-5, -0x1.64e176dadcbbp-5, -0x1.96184f448e40ep-5, -0x1.de122786dd218p-4)
    let q = polynomial(
      x, 0x1.b27791e183bbfp-7, 0x1.3903806a279a6p-4, 0x1.23d856c747a92p-2, 0x1.560171af791c1p-1,
      0x1.2ef4e22df2b49p+0, 0x1.4e9e7719b2865p+0, 0x1p+0)
    return DoublePair(high: 0x1.398db1909ed2fp-4, low: -0x1.d8bb49ee4630cp-59 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 3.1 ≤ x ≤ 3.7, as a high part and the rest.
  @inline(__always) static func dawsonSlope7(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.b333333333334p+1
    let p = polynomial(
      x, -0x1.26c04ad0e2d25p-22, 0x1.a5a2bc416af6fp-18, 0x1.83a0d563d4e8fp-11, 0x1.5d247c60112cap-8,
      0x1.e6a81e9bfece3p-7, 0x1.18db752d0707bp-5, 0x1.3e7035899f56dp-5, 0x1.28181ef90e03dp-5)
    let q = polynomial(
      x, 0x1.ed3c83b39a7acp-7, 0x1.b6a26c0d82187p-4, 0x1.9f4201c683b2fp-2, 0x1.f0c7ad9ca58a8p-1,
      0x1.98048738412e4p+0, 0x1.aaa1484a2083dp+0, 0x1p+0)
    return DoublePair(high: -0x1.9fdaf842fbac4p-5, low: 0x1.8af1d5519cd34p-60 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 3.1 ≤ x ≤ 3.7, as a high part and the rest.
  @inline(__always) static func dawsonCurvature7(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.b333333333334p+1
    let p = polynomial(
      x, -0x1.ac867937ae64fp-16, 0x1.69ebc57de1c99p-13, -0x1.31b8936219b54p-10,
      -0x1.14462e4320ac4p-8, -0x1.0613ca6351a86p-6, -0x1.2ce776a195d65p-5, -0x1.4c959f3605c8dp-5,
      -0x1.5e04f191a3cf9p-5)
    let q = polynomial(
      x, 0x1.2f177f1472611p-6, 0x1.0dd1dda4bcd62p-3, 0x1.f3182de84b331p-2, 0x1.23a1e0d5b57d6p+0,
      0x1.cd23edf266213p+0, 0x1.cff808703c6f3p+0, 0x1p+0)
    return DoublePair(high: 0x1.28181ef90e03dp-5, low: -0x1.aaec6e1bc010ep-63 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 3.7 ≤ x ≤ 4.4, as a high part and the rest.
  @inline(__always) static func dawsonSlope8(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.0333333333334p+2
    let p = polynomial(
      x, 0x1.b5bf622f2b386p-23, -0x1.00da63baad5c3p-18, 0x1.b85052e1fe124p-12, 0x1.abec6d74af413p-9,
      0x1.6b80511759acfp-7, 0x1.79df2d9da4f57p-6, 0x1.cae205fdbec9fp-6, 0x1.32dd7f10a3169p-6)
    let q = polynomial(
      x, 0x1.72743e76b2af4p-7, 0x1.abeae10d0fe7ap-4, 0x1.c91eed905318dp-2, 0x1.25acd11ec9cd9p+0,
      0x1.e5497e3d56231p+0, 0x1.eeeba15a5f13ep+0, 0x1p+0)
    return DoublePair(high: -0x1.151b81113ce42p-5, low: 0x1.e34a31bdb748ep-60 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 3.7 ≤ x ≤ 4.4, as a high part and the rest.
  @inline(__always) static func dawsonCurvature8(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.0333333333334p+2
    let p = polynomial(
      x, 0x1.88b251d45fc21p-21, -0x1.a7229cdc854e4p-18, -0x1.e4b4c245df828p-13,
      -0x1.33c69c4e0321ap-9, -0x1.ef034e5f54459p-8, -0x1.19d2b0bdb4a26p-6, -0x1.5416c4125fd07p-6,
      -0x1.0cbfafe341e2fp-6)
    let q = polynomial(
      x, 0x1.cc1dbb3f74d61p-7, 0x1.dbf2867967532p-4, 0x1.e091ac00d811fp-2, 0x1.28cb28ea414a9p+0,
      0x1.e0486e3f99dbp+0, 0x1.e3d4c13573a34p+0, 0x1p+0)
    return DoublePair(high: 0x1.32dd7f10a3169p-6, low: -0x1.bf0a2a991039fp-60 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 4.4 ≤ x ≤ 5.2, as a high part and the rest.
  @inline(__always) static func dawsonSlope9(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.3333333333334p+2
    let p = polynomial(
      x, -0x1.86ed8b3829cccp-27, 0x1.c723e337d27d9p-23, 0x1.805f8872e8edep-15,
      0x1.c8aca6774834bp-11, 0x1.1c5874428dcb1p-8, 0x1.6cbfeb53c60cep-7, 0x1.f9b31260268f8p-7,
      0x1.56e06b295f22cp-7)
    let q = polynomial(
      x, 0x1.0ea5588457513p-9, 0x1.2b971d8946b7fp-5, 0x1.e44f24594f6d1p-3, 0x1.9860d0b5c78f3p-1,
      0x1.95e0983b9b841p+0, 0x1.d26e2dc1b4038p+0, 0x1p+0)
    return DoublePair(high: -0x1.7db2733139151p-6, low: 0x1.cdfc31f058a73p-60 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 4.4 ≤ x ≤ 5.2, as a high part and the rest.
  @inline(__always) static func dawsonCurvature9(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.3333333333334p+2
    let p = polynomial(
      x, 0x1.932434d14acb7p-29, -0x1.0cf80d17563d6p-22, -0x1.1a817d04fe208p-14,
      -0x1.dcdc3abb525d6p-11, -0x1.ffcea1c2ad68ep-9, -0x1.275e77eb121b5p-7, -0x1.779544365a82p-7,
      -0x1.dc1409a05e18bp-8)
    let q = polynomial(
      x, 0x1.c1bbce0624433p-8, 0x1.50829187372ffp-4, 0x1.a9ed739e0c14fp-2, 0x1.2d551dfb2d4f5p+0,
      0x1.036d221fb5941p+1, 0x1.073d415ea1fd5p+1, 0x1p+0)
    return DoublePair(high: 0x1.56e06b295f22cp-7, low: 0x1.e85a40b19d97dp-63 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 5.2 ≤ x ≤ 6.0, as a high part and the rest.
  @inline(__always) static func dawsonSlope10(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6666666666666p+2
    let p = polynomial(
      x, 0x1.2978a52358156p-32, -0x1.8886e0cd82915p-28, -0x1.96bf314d598c1p-17,
      -0x1.5907a86b509bbp-13, -0x1.2293308a214fp-13, 0x1.24089d14b12d1p-9, 0x1.af3ccb07686f7p-8,
      0x1.9ded6ea2c678bp-8)
    let q = polynomial(
      x, -0x1.7d1566f04af4fp-11, -0x1.4004fa634983cp-7, -0x1.eff4df2c5b08fp-6, 0x1.6472bac9eba97p-4,
      0x1.5229af8f76097p-1, 0x1.54714669c1298p+0, 0x1p+0)
    return DoublePair(high: -0x1.12d896ffe0556p-6, low: -0x1.850260b0805c1p-60 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 5.2 ≤ x ≤ 6.0, as a high part and the rest.
  @inline(__always) static func dawsonCurvature10(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6666666666666p+2
    let p = polynomial(
      x, -0x1.4f6b9af1a84cbp-28, 0x1.e5bca3bb89878p-24, 0x1.0a47bf5beb181p-16,
      0x1.fd81871285884p-13, 0x1.d0cda2a0b0d1ep-11, 0x1.beb80739c983cp-12, -0x1.2c85f4bc9e5a8p-9,
      -0x1.dce6ce421fe17p-9)
    let q = polynomial(
      x, -0x1.69e6f2c0218b1p-9, -0x1.24eb1e6eaec2ap-5, -0x1.546ad07697ea6p-3, -0x1.1c09c26695cddp-2,
      0x1.38e9be055f002p-3, 0x1.05bf2fd13c81dp+0, 0x1p+0)
    return DoublePair(high: 0x1.9ded6ea2c678bp-8, low: -0x1.abb5990ea0d89p-62 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 6.0 ≤ x ≤ 7.0, as a high part and the rest.
  @inline(__always) static func dawsonSlope11(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.ap+2
    let p = polynomial(
      x, 0x1.471fad98e22dp-41, -0x1.776877672257p-36, 0x1.619958193d872p-18, 0x1.096c57cf26405p-13,
      0x1.032c2a3105b38p-10, 0x1.c41a783d9c3ebp-9, 0x1.7872d39ddc299p-8, 0x1.014780a7ae394p-8)
    let q = polynomial(
      x, 0x1.c1d18956d5cefp-12, 0x1.51b26897bce43p-7, 0x1.9139fc9c9ad6p-4, 0x1.e4d4063cfffa2p-2,
      0x1.3d757d08032c9p+0, 0x1.b4cd1b81bba15p+0, 0x1p+0)
    return DoublePair(high: -0x1.9271ebb6d05cbp-7, low: 0x1.1874ed3db1fa1p-61 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 6.0 ≤ x ≤ 7.0, as a high part and the rest.
  @inline(__always) static func dawsonCurvature11(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.ap+2
    let p = polynomial(
      x, 0x1.9f8c0333a18fep-38, -0x1.7f2a256f847d6p-33, -0x1.16178bfc90e83p-20,
      -0x1.cd83a3181e2e1p-16, -0x1.2e9c71ba54e5p-12, -0x1.50ad62861ea56p-10, -0x1.4c02ab0cc28f3p-9,
      -0x1.f448ab35580a3p-10)
    let q = polynomial(
      x, 0x1.1585cdd9080e5p-12, 0x1.ca8736142bfb5p-8, 0x1.2d9cfd36b9d72p-4, 0x1.92afbda1e19c7p-2,
      0x1.204351a495ecfp+0, 0x1.a7f567b306623p+0, 0x1p+0)
    return DoublePair(high: 0x1.014780a7ae394p-8, low: -0x1.af6d591d667acp-62 + x * (p / q))
  }

  /// F′(x), F Dawson's integral, for 7.0 ≤ x ≤ 8.0, as a high part and the rest.
  @inline(__always) static func dawsonSlope12(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.ep+2
    let p = polynomial(
      x, -0x1.ed28d3c7ca0d2p-50, 0x1.42e1635b58e1ep-44, 0x1.9c25a720664bfp-23,
      0x1.fd458a115be8ap-18, 0x1.cdcff332534bbp-14, 0x1.7e0852c6eb1bep-11, 0x1.22d1e673c31f5p-9,
      0x1.48774c315d88dp-9)
    let q = polynomial(
      x, 0x1.60660ff7d3232p-16, 0x1.b36ffacb2ad71p-11, 0x1.b0869ffee597ap-7, 0x1.ba2dcf85ab06ap-4,
      0x1.ea9c3986d65dep-2, 0x1.17d80c368655fp+0, 0x1p+0)
    return DoublePair(high: -0x1.2b682d310b9e2p-7, low: -0x1.c16436e1e3d14p-62 + x * (p / q))
  }

  /// F″(x), F Dawson's integral, for 7.0 ≤ x ≤ 8.0, as a high part and the rest.
  @inline(__always) static func dawsonCurvature12(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.ep+2
    let p = polynomial(
      x, 0x1.ac34c40f90786p-49, -0x1.286979d93efe2p-43, -0x1.bc9230cf193cp-24,
      -0x1.e208c0663bdbp-19, -0x1.a7eddfa4e9424p-15, -0x1.5763641c130fbp-12, -0x1.fa324c72722fcp-11,
      -0x1.10f547a78243p-10)
    let q = polynomial(
      x, 0x1.5a804fe686149p-15, 0x1.77ae6956ee3abp-10, 0x1.4a68b5078edeap-6, 0x1.2d5fea185bfdbp-3,
      0x1.2c378e5da3f41p-1, 0x1.350499042b77ap+0, 0x1p+0)
    return DoublePair(high: 0x1.48774c315d88dp-9, low: -0x1.f03a28b279293p-63 + x * (p / q))
  }

  /// F″(y)/y, F Dawson's integral, as a function of x = y², |y| ≤ ½.
  @inline(__always) static func dawsonCurvature0(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.2bc771b4ca5f6p-16, 0x1.71fbf507613e9p-11, -0x1.aa45bd2e8a6c6p-7, 0x1.1f7f8596d65d6p-3,
      -0x1.d0967236a3f49p-1, 0x1.9e7114152ce86p+1, -0x1p+2)
    let q = polynomial(
      x, 0x1.27fa5e7c57389p-19, 0x1.63b84ece5c25cp-14, 0x1.9ca1f42031a87p-10, 0x1.2204d17f14658p-6,
      0x1.00b88442dc452p-3, 0x1.0c3996957dc25p-1, 0x1p+0)
    return p / q
  }

  /// (−2y²·F′(y) − 1)·y² as a function of x = 1/y², y ≥ 8.
  @inline(__always) static func dawsonSlopeFar(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.30ab6e47fe1abp+10, -0x1.379fd6cbdce89p+11, 0x1.a78c3dd2ff4ffp+13,
      -0x1.95dee9dafcbdfp+12, 0x1.0869c9be1ba03p+10, -0x1.11f66cea4f7aep+6, 0x1.8p+0)
    let q = polynomial(
      x, -0x1.24f3581457303p+14, 0x1.21b6d3e3fd377p+14, -0x1.765245206f4cep+12,
      0x1.986063ae4ab9ep+9, -0x1.8148913869f92p+5, 0x1p+0)
    return p / q
  }

  /// (y³·F″(y) − 1)·y² as a function of x = 1/y², y ≥ 8.
  @inline(__always) static func dawsonCurvatureFar(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.a9dc9dfbba896p+11, -0x1.f1427de964d43p+11, 0x1.4ba8d218ad2e4p+15,
      -0x1.1e6c7dda37bf9p+14, 0x1.4b27832cf08a3p+11, -0x1.318facd7d1ee9p+7, 0x1.8p+1)
    let q = polynomial(
      x, -0x1.5e234583a9c4bp+15, 0x1.10a400638dc0ep+15, -0x1.21963a61fde6fp+13,
      0x1.0ba7751fae7eep+10, -0x1.b56a3bca6d3e2p+5, 0x1p+0)
    return p / q
  }

  /// B(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticB(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.31aa2fab66964p-18, 0x1.717386cbc758p-13, -0x1.066f14e339ef5p-6, 0x1.209b96beace11p-3,
      -0x1.d2bfa9569517ap-2, 0x1.59dd39fb6dcc7p-1, -0x1.dceb9bc96fc19p-2, 0x1.f010a384e98e8p-4)
    let q = polynomial(
      x, 0x1.28735e8e329dap-5, -0x1.0a00635dda224p-1, 0x1.4cb556a396e8ep+1, -0x1.865af3d1a0ed7p+2,
      0x1.d36112e0de57dp+2, -0x1.14658d9672edcp+2, 0x1p+0)
    return DoublePair(high: 0x1.a00cd0b6fcab2p-1, low: -0x1.218369301d6cbp-55 + x * (p / q))
  }

  /// D(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticD(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.43129b169024ap-17, 0x1.20cb3fec27b6fp-12, -0x1.da675fbbdcc44p-5, 0x1.0b17eadd122c2p-1,
      -0x1.ac610de734922p+0, 0x1.384686745f197p+1, -0x1.a675de00d0874p+0, 0x1.aeb79812c12b3p-2)
    let q = polynomial(
      x, 0x1.4694d592d2b1cp-4, -0x1.e5932854028d6p-1, 0x1.03f3b98806d63p+2, -0x1.0b062535b6bb1p+3,
      0x1.1c96bbfab886ep+3, -0x1.2f781d9d07793p+2, 0x1p+0)
    return DoublePair(high: 0x1.bf0ddaef4b44p-1, low: 0x1.9308bca481b64p-56 + x * (p / q))
  }

  /// C(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticC(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.5e93e26db61f1p-19, -0x1.16cbcf40d84f8p-14, -0x1.a86b30908907cp-4,
      0x1.56581921eb2e9p-1, -0x1.a0db3a6232b14p+0, 0x1.e47e1ba870135p+0, -0x1.0eebb1d9f2c16p+0,
      0x1.d558eb789002ap-3)
    let q = polynomial(
      x, 0x1.af481cdefbb6ep-2, -0x1.9c5f0f8da5867p+1, 0x1.39094baf3216cp+3, -0x1.e6c7f4df322b5p+3,
      0x1.9b6305cd05769p+3, -0x1.681121fd8f7e6p+2, 0x1p+0)
    return DoublePair(high: 0x1.f010a384e98e8p-3, low: -0x1.4f8387da1b837p-57 + x * (p / q))
  }

  /// A in B(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticBRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.b70ff5dc30417p+36, 0x1.33f55f32c2f86p+43, -0x1.2dd039e7f9eb5p+46,
      0x1.7e9f17dd2a71dp+47, -0x1.7eb3c52bc4767p+47, 0x1.068061fabf066p+46, -0x1.0ad8b5c21879ep-226)
    let q = polynomial(
      x, -0x1.ba0ebc2fcd9fdp+44, 0x1.b07e98ce8218ap+48, -0x1.f5078d33095ddp+50,
      0x1.df9a86527eaeep+51, -0x1.91cb21fdebe12p+51, 0x1.e7cf63249b1cfp+49, 0x1p+0)
    return DoublePair(high: 0x1.03f3197246babp+0, low: -0x1.e737ea2c1902ap-57 + x * (p / q))
  }

  /// L/x in B(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticBLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.3d15ecd221929p+36, 0x1.00c56a92d8768p+48, -0x1.1f0c50644c21ap+51,
      0x1.937fa12d98b52p+52, -0x1.bc6d19f585373p+52, 0x1.4dd3a5bd28a6fp+51, -0x1.535a359066204p-221)
    let q = polynomial(
      x, 0x1.716312ccfdedfp+49, -0x1.b269021b0cc52p+52, 0x1.5c988c99fc098p+54,
      -0x1.f42cd9e421256p+54, 0x1.4a0a7ac767affp+54, -0x1.467d46c19c67fp+52, 0x1p+0)
    return DoublePair(high: -0x1.61277d862c829p-2, low: 0x1.e9aa95626c425p-57 + x * (p / q))
  }

  /// A in D(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticDRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.c39ab8c363da7p+35, 0x1.90cd089bb5f63p+42, -0x1.8f44fd9722649p+45,
      0x1.fc716933b3713p+46, -0x1.fd3f0171d48d9p+46, 0x1.5d5d3c8ee0768p+45, -0x1.6325a31246525p-227)
    let q = polynomial(
      x, -0x1.f257e7d467092p+44, 0x1.c3b2ca125dd26p+48, -0x1.f3937c2a4d617p+50,
      0x1.cf61207dd2c21p+51, -0x1.7b64d1501c18dp+51, 0x1.c49d8a4cae7b2p+49, 0x1p+0)
    return DoublePair(high: 0x1.96bf5ffda0758p-2, low: -0x1.e18f7e97f517cp-56 + x * (p / q))
  }

  /// L in D(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticDLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.b4b2743864908p+37, 0x1.4beedac3a4bbdp+47, -0x1.8dfe8b6e6ee8ap+50,
      0x1.22e56e35304f7p+52, -0x1.482142b1d10fbp+52, 0x1.f4dc981e4c116p+50, -0x1.fd26f3bcc9c55p-222)
    let q = polynomial(
      x, -0x1.1e8ebb4628d71p+48, 0x1.8bb110c1d5792p+51, -0x1.5fced8c6a9e74p+53,
      0x1.0f102b0ce6f93p+54, -0x1.78ff7354db351p+53, 0x1.84308c9e36442p+51, 0x1p+0)
    return DoublePair(high: 0x1.3ee0fe082246bp-1, low: 0x1.e00f787204526p-55 + x * (p / q))
  }

  /// A in C(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticCRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.e5ccda591be41p+38, 0x1.03f978c371dddp+52, -0x1.6d3222e81f3f7p+55,
      0x1.32fb93be791c3p+57, -0x1.8819a4aed81e9p+57, 0x1.4e64bf6b1316p+56, -0x1.53edb617e6b04p-216)
    let q = polynomial(
      x, 0x1.39f6540054cc2p+52, -0x1.d2f50037badfep+55, 0x1.c0088be2a71e3p+57,
      -0x1.723d95aa686c4p+58, 0x1.11e004a7c5e64p+58, -0x1.29650141e3a4ep+56, 0x1p+0)
    return DoublePair(high: -0x1.a608ae87a6f8dp-1, low: -0x1.f3f7b10145b9ap-55 + x * (p / q))
  }

  /// L in C(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticCLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.5a34c3700ea77p+38, 0x1.64d93407e1a4p+52, -0x1.9a5e12437a6cap+55,
      0x1.39c5e62bfe9dep+57, -0x1.8a55309d8fa48p+57, 0x1.5cea538246399p+56, -0x1.62b0d3197be2cp-216)
    let q = polynomial(
      x, -0x1.7a0fc1cd6eefcp+52, 0x1.ad99998e20fafp+55, -0x1.47d284ceeb409p+57,
      0x1.bb2d2fb477c77p+57, -0x1.121c6ad5acd6p+57, 0x1.fb584bf08e738p+54, 0x1p+0)
    return DoublePair(high: 0x1.e407e7a1351ebp-1, low: 0x1.ac9bbecfd212fp-55 + x * (p / q))
  }

  /// A in R(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticRRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.1773786ef3cddp+40, 0x1.3e46816104d73p+49, -0x1.e9c9f7145bc55p+52,
      0x1.b88e34e18de8ep+54, -0x1.281ae147d59f2p+55, 0x1.06d6c58b0a9ddp+54, -0x1.0b3087632b3d8p-218)
    let q = polynomial(
      x, -0x1.35ed09e57089fp+49, 0x1.10afe02e46f7dp+53, -0x1.21d09716dbd0bp+55,
      0x1.007c76a2edd97p+56, -0x1.8e5cf16f8727cp+55, 0x1.c047e9a2a13c2p+53, 0x1p+0)
    return DoublePair(high: 0x1.38b42f433b99dp+0, low: -0x1.7e6807255a692p-54 + x * (p / q))
  }

  /// L/x in R(1 − x) = A(x) − ln x·L(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipticRLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.2eed112e8020bp+38, 0x1.67b1a0e1d0fd1p+52, -0x1.7bb9f1800481bp+55,
      0x1.0b666e66d4467p+57, -0x1.35d7e5f545b1cp+57, 0x1.fc1a094491cbap+55, -0x1.02418957d6695p-216)
    let q = polynomial(
      x, 0x1.1677742cf24dfp+52, -0x1.27a4a8fe4c54bp+55, 0x1.af9325a6472bbp+56,
      -0x1.1addb92d69cbbp+57, 0x1.563b4da0627a8p+56, -0x1.3783734a60b8fp+54, 0x1p+0)
    return DoublePair(high: -0x1.4a4dd33225bp+0, low: 0x1.9b9dcd1191fb4p-56 + x * (p / q))
  }
}
